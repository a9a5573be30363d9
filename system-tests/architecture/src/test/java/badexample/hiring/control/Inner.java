package badexample.hiring.control;

/** A private part, which others wrongly name. */
public class Inner {}
