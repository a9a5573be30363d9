package badexample.ice;

/** Breaks: ice follows its arrows. */
public class NamesSession {
  badexample.session.control.Inner session;
}
