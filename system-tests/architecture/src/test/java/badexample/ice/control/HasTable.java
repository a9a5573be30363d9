package badexample.ice.control;

/** Breaks: only the session module has tables. */
public class HasTable {
  jakarta.persistence.EntityManager entities;
}
