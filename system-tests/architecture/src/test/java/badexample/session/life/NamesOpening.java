package badexample.session.life;

/** Breaks, with its counterpart: no cycle between components. */
public class NamesOpening {
  badexample.session.opening.NamesLife opening;
}
