package badexample.ice.control;

/** A private part, which others wrongly name. */
public class Inner {}
