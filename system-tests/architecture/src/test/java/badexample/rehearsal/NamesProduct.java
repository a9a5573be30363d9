package badexample.rehearsal;

/** Breaks: rehearsal follows its arrows. */
public class NamesProduct {
  badexample.session.control.Inner session;
}
