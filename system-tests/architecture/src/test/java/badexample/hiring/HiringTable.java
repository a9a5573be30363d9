package badexample.hiring;

/** A table, which another module wrongly names. */
public class HiringTable {}
