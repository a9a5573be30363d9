package badexample.session.boundary;

/** A boundary. */
public class Edge {}
