package badexample.session;

/** Breaks: session follows its arrows. */
public class NamesSignaling {
  badexample.signaling.control.Inner signaling;
  badexample.platform.NamesSession platform;
}
