package badexample.session.entity;

/** Breaks: entity knows no control. */
public class NamesControl {
  badexample.session.control.Inner control;
}
