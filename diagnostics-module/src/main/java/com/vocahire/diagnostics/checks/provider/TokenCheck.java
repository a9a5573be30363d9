package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;

/**
 * Whose token browsers are given.
 *
 * @param providersOwn whether it is the provider's secret itself
 */
record TokenCheck(boolean providersOwn) implements Check {

  @Override
  public String name() {
    return "provider-token";
  }

  @Override
  public String description() {
    return "Looks whose token browsers are given.";
  }

  @Override
  public Finding find() {
    return providersOwn
        ? Finding.warned(
            "Browsers are given the provider's own secret: until it ends, its holder can start"
                + " calls that are in no record and give the interviewer other instructions."
                + " Set vocahire.session.token=own unless a client needs it.")
        : Finding.passed();
  }
}
