package badexample.diagnostics;

/** Breaks: diagnostics follows its arrows. */
public class NamesWebapp {
  badexample.webapp.control.Inner webapp;
}
