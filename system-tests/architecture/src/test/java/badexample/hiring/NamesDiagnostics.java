package badexample.hiring;

/** Breaks: hiring follows its arrows. */
public class NamesDiagnostics {
  badexample.diagnostics.control.Inner diagnostics;
}
