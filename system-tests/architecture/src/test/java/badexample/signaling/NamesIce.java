package badexample.signaling;

/** Breaks: signaling follows its arrows. */
public class NamesIce {
  badexample.ice.control.Inner ice;
}
