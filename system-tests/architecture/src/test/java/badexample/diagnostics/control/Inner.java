package badexample.diagnostics.control;

/** A private part, which others wrongly name. */
public class Inner {}
