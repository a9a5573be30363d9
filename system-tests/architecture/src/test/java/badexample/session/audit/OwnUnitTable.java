package badexample.session.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Breaks: one EJB has the persistence unit. */
public class OwnUnitTable {
  @PersistenceContext EntityManager entities;
}
