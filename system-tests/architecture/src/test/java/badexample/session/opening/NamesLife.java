package badexample.session.opening;

/** Breaks, with its counterpart: no cycle between components. */
public class NamesLife {
  badexample.session.life.NamesOpening life;
}
