package badexample.webapp.control;

/** Breaks: names say something. */
public class SomethingManager {}
