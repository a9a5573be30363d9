package badexample.session.control;

import jakarta.ejb.Singleton;

/** Breaks: singletons are there from the start. */
@Singleton
public class MadeLate {}
