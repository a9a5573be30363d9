package com.vocahire.webapp.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

  private static final Optional<String> NONE = Optional.empty();

  private static final RoleRules RULES =
      new RoleRules(
          List.of("groups", "roles", "realm_access/roles"),
          Map.of("HR Interviews", "reviewer", "8d1c2f", "operator"),
          Optional.empty());

  @Test
  void oursMeanThemselvesWhereverTheyStand() {
    assertThat(RULES.rolesOf(Map.of("groups", List.of("candidate", "staff"))))
        .containsExactly("candidate");
    assertThat(RULES.rolesOf(Map.of("realm_access", Map.of("roles", List.of("operator")))))
        .containsExactly("operator");
    assertThat(RULES.rolesOf(Map.of("roles", "reviewer candidate")))
        .containsExactlyInAnyOrder("reviewer", "candidate");
  }

  @Test
  void theCompanysNamesAreMapped() {
    assertThat(RULES.rolesOf(Map.of("groups", List.of("HR Interviews"), "roles", "8d1c2f")))
        .containsExactlyInAnyOrder("reviewer", "operator");
  }

  @Test
  void aClaimOfTheWholeNameCountsBeforeAPath() {
    var namespaced = new RoleRules(List.of("https://company.example/roles"), Map.of(), NONE);
    assertThat(namespaced.rolesOf(Map.of("https://company.example/roles", List.of("reviewer"))))
        .containsExactly("reviewer");

    var both = new RoleRules(List.of("a/b"), Map.of(), NONE);
    assertThat(both.rolesOf(Map.of("a/b", "candidate", "a", Map.of("b", "operator"))))
        .containsExactly("candidate");
    assertThat(both.rolesOf(Map.of("a/b", Map.of(), "a", Map.of("b", "operator")))).isEmpty();
    assertThat(both.rolesOf(Map.of("a", Map.of("b", "operator")))).containsExactly("operator");
  }

  @Test
  void aNameWithSlashesMayBeAPartOfAPath() {
    var rules = new RoleRules(List.of("https://company.example/app/roles"), Map.of(), NONE);

    assertThat(rules.rolesOf(Map.of("https://company.example/app", Map.of("roles", "candidate"))))
        .containsExactly("candidate");
    assertThat(rules.rolesOf(Map.of("https://company.example", Map.of("app/roles", "candidate"))))
        .containsExactly("candidate");
    assertThat(rules.rolesOf(Map.of("https:", Map.of("", "candidate"), "roles", "operator")))
        .isEmpty();
  }

  @Test
  void nothingElseIsARole() {
    assertThat(RULES.rolesOf(Map.of())).isEmpty();
    assertThat(RULES.rolesOf(Map.of("groups", Map.of("candidate", true)))).isEmpty();
    assertThat(RULES.rolesOf(Map.of("groups", List.of(7, true, "Candidate")))).isEmpty();
    assertThat(RULES.rolesOf(Map.of("scope", "candidate"))).isEmpty();
  }

  @Test
  void aTokenWithoutRolesHasTheDefaultOne() {
    var rules = new RoleRules(RULES.claims(), RULES.names(), Optional.of("candidate"));

    assertThat(rules.rolesOf(Map.of("sub", "user_1"))).containsExactly("candidate");
    assertThat(rules.rolesOf(Map.of("groups", List.of("operator")))).containsExactly("operator");
    assertThat(rules.rolesOf(Map.of("groups", List.of("staff")))).isEmpty();
  }
}
