package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import java.util.List;

/** What of a configuration cannot be obeyed: nothing else needs to be tried then. */
record ConfigurationCheck(String of, List<String> problems) implements Check {

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
    return Finding.failed(String.join("; ", problems));
  }
}
