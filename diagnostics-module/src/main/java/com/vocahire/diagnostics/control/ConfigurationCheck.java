package com.vocahire.diagnostics.control;

import com.vocahire.diagnostics.entity.Finding;
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
