package com.vocahire.hiring.database;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;

/**
 * The door to this module's tables, which are plain classes: a use case calls them inside {@link
 * #in}, and what it calls there is one transaction. It is this module's only EJB with the
 * persistence unit, because Payara looks for an EJB's unit in its own module.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HiringTransaction {

  @PersistenceContext(unitName = "vocahire-hiring")
  private EntityManager entities;

  /**
   * Runs {@code work} in the transaction of the caller, or else in a new one. It is committed when
   * {@code work} returns, and rolled back when it throws.
   *
   * @return what {@code work} returned
   * @throws com.vocahire.hiring.HiringFailure as {@code work} throws it
   * @throws jakarta.ejb.EJBException around every other exception, and when the transaction cannot
   *     be committed
   */
  public <T> T in(Supplier<T> work) {
    return work.get();
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    work.run();
  }

  /** The entity manager of the tables; inside a transaction it is that transaction's. */
  @Produces
  @HiringEntities
  @Dependent
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EntityManager entities() {
    return entities;
  }
}
