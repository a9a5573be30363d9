package com.vocahire.hiring.testkit;

import com.vocahire.hiring.database.HiringTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The module's transactions outside a server; each thread has its own. */
public final class TestTransaction extends HiringTransaction implements AutoCloseable {

  /** Whichever is the thread's own, as the container's is the transaction's. */
  private static final EntityManager OF_THREAD =
      (EntityManager)
          Proxy.newProxyInstance(
              TestTransaction.class.getClassLoader(),
              new Class<?>[] {EntityManager.class},
              (proxy, method, arguments) -> current(method, arguments));

  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  private final EntityManagerFactory factory;

  public TestTransaction(DataSource database) {
    Map<String, Object> local = new HashMap<>();
    local.put(
        "jakarta.persistence.transactionType",
        PersistenceUnitTransactionType.RESOURCE_LOCAL.name());
    local.put("jakarta.persistence.jtaDataSource", "");
    local.put("jakarta.persistence.nonJtaDataSource", database);
    local.put("eclipselink.weaving", "false");
    local.put("eclipselink.logging.level", "WARNING");
    factory = Persistence.createEntityManagerFactory("vocahire-hiring", local);
  }

  @Override
  public <T> T in(Supplier<T> work) {
    var entities = factory.createEntityManager();
    CURRENT.set(entities);
    try {
      entities.getTransaction().begin();
      T done = work.get();
      entities.getTransaction().commit();
      return done;
    } finally {
      CURRENT.remove();
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  @Override
  public EntityManager entities() {
    return OF_THREAD;
  }

  @Override
  public void run(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  private static Object current(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(CURRENT.get(), arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
