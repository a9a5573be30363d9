package com.vocahire.webapp.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By what a page recognizes a recruiter, who gets a link to the positions: where tokens name roles,
 * and which names mean recruiter. What a recruiter may do is decided by the API alone.
 */
@Named
@Dependent
public class HiringPage {

  private static final String RECRUITER = "recruiter";

  private final String[] rolesClaims;
  private final String[] roles;

  @Inject
  HiringPage(
      @ConfigProperty(name = "vocahire.identity.roles-claims") Optional<String[]> rolesClaims,
      @ConfigProperty(name = "vocahire.identity.roles") Optional<String[]> roles) {
    this.rolesClaims = rolesClaims.orElseGet(() -> new String[0]);
    this.roles = roles.orElseGet(() -> new String[0]);
  }

  /** Returns the claims, or paths of them, that name roles, separated by commas. */
  public String getRolesClaims() {
    return Arrays.stream(rolesClaims).map(String::strip).collect(Collectors.joining(","));
  }

  /**
   * Returns the keys of the texts that recruiters' pages show; candidates' pages leave them out.
   */
  public List<String> getTexts() {
    return InterviewPage.texts(key -> true);
  }

  /** Returns the names of the role, ours first, separated by commas. */
  public String getRecruiters() {
    var companys =
        Arrays.stream(roles)
            .filter(pair -> pair.substring(pair.lastIndexOf('=') + 1).strip().equals(RECRUITER))
            .map(pair -> pair.substring(0, Math.max(0, pair.lastIndexOf('='))).strip());
    return Stream.concat(Stream.of(RECRUITER), companys).collect(Collectors.joining(","));
  }
}
