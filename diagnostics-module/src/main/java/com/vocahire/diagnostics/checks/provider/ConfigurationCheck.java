package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import java.util.List;

/** The invalid settings; the other checks of the component are skipped then. */
record ConfigurationCheck(String of, List<String> violations) implements Check {

  @Override
  public String name() {
    return of + "-configuration";
  }

  @Override
  public String description() {
    return "Reads the configuration.";
  }

  @Override
  public Finding find() {
    return Finding.failed(String.join("; ", violations));
  }
}
