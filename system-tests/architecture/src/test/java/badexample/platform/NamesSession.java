package badexample.platform;

/** Breaks: platform follows its arrows; no cycle between modules. */
public class NamesSession {
  badexample.session.control.Inner session;
}
