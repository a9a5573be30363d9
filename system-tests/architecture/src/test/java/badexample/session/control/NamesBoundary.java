package badexample.session.control;

/** Breaks: control and entity know no boundary. */
public class NamesBoundary {
  badexample.session.boundary.Edge edge;
}
