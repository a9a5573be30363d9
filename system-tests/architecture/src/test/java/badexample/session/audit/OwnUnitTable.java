package badexample.session.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Breaks: one EJB of a module has its persistence unit. */
public class OwnUnitTable {
  @PersistenceContext EntityManager entities;
}
