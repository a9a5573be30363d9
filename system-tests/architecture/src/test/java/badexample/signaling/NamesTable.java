package badexample.signaling;

/** Breaks: the session module keeps its tables private. */
public class NamesTable {
  badexample.session.audit.OwnUnitTable table;
}
