package badexample.signaling.control;

/** A private part, which others wrongly name. */
public class Inner {}
