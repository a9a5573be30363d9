package com.vocahire.session.database;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The door to the tables, which are plain classes: a use case calls them inside {@link #in}, and
 * what it calls there is one transaction. It opens once the schema was migrated, or its migration
 * was tried.
 *
 * <p>This is the only EJB with the persistence unit, because Payara looks for a CDI bean's in the
 * archive that the request came through, which is the WAR, and for an EJB's in its own module. One
 * instance without locks: the entity manager is bound to the transaction, and a pool of instances
 * would be one more thing to wait for.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class Transaction {

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /**
   * Runs {@code work} in the transaction of the caller, or else in a new one. It is committed when
   * {@code work} returns, and rolled back when it throws.
   *
   * @return what {@code work} returned
   * @throws com.vocahire.session.InterviewFailure as {@code work} throws it
   * @throws jakarta.ejb.EJBException around every other exception, and when the transaction cannot
   *     be committed; {@link Database#asked} gives it a name
   */
  public <T> T in(Supplier<T> work) {
    return work.get();
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    work.run();
  }

  /**
   * Runs {@code work} in the transaction of the caller, which another module may have opened.
   *
   * @throws jakarta.ejb.EJBTransactionRequiredException where there is none
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void join(Runnable work) {
    work.run();
  }

  /** The entity manager of the tables; inside a transaction it is that transaction's. */
  @Produces
  @Dependent
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EntityManager entities() {
    return entities;
  }

  /**
   * The connections of tables whose statements JPA cannot express; inside a transaction each is
   * that transaction's, which the entity manager uses, too. Closing one returns it to the
   * transaction.
   */
  @Produces
  @Dependent
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public DataSource connections() {
    return database;
  }
}
