package badexample.webapp;

/** Breaks: webapp follows its arrows. */
public class NamesRehearsal {
  badexample.rehearsal.NamesProduct rehearsal;
  badexample.hiring.control.Inner hiring;
  badexample.diagnostics.control.Inner diagnostics;
}
