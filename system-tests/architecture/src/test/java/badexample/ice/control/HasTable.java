package badexample.ice.control;

/** Breaks: only the session and hiring modules have tables. */
public class HasTable {
  jakarta.persistence.EntityManager entities;
}
