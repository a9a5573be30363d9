package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By what pages recognize recruiters. */
class HiringPageTest {

  @Test
  void namesOurRoleAndTheCompanysNamesOfIt() {
    String[] claims = {"groups", " realm_access/roles"};
    String[] roles = {"HR=Hiring=recruiter", " Recruiting = recruiter", "IT=operator", "x"};

    var page = new HiringPage(Optional.of(claims), Optional.of(roles));

    assertThat(page.getRolesClaims()).isEqualTo("groups,realm_access/roles");
    assertThat(page.getRecruiters()).isEqualTo("recruiter,HR=Hiring,Recruiting");
  }

  @Test
  void withoutNamesOfTheCompanyOursAloneCounts() {
    var page = new HiringPage(Optional.empty(), Optional.empty());

    assertThat(page.getRolesClaims()).isEmpty();
    assertThat(page.getRecruiters()).isEqualTo("recruiter");
  }
}
