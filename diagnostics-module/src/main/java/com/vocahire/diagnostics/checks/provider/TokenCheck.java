package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;

/**
 * Whether browsers receive the provider's secret.
 *
 * @param providersOwn whether the token is the provider's secret itself
 */
record TokenCheck(boolean providersOwn) implements Check {

  @Override
  public String name() {
    return "provider-token";
  }

  @Override
  public String description() {
    return "Checks which token browsers receive.";
  }

  @Override
  public Finding find() {
    return providersOwn
        ? Finding.warned(
            "Browsers receive the provider's own secret. Until it expires, its holder can"
                + " start calls that are not archived and give the interviewer other instructions."
                + " Set vocahire.session.token=own unless a client needs it.")
        : Finding.passed();
  }
}
