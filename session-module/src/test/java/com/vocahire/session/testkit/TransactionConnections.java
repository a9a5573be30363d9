package com.vocahire.session.testkit;

import static com.vocahire.session.testkit.WrappedStatements.call;
import static com.vocahire.session.testkit.WrappedStatements.proxy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A server gives the statements of one transaction one connection, which ends with it. Here it is
 * the entity manager's.
 */
final class TransactionConnections {

  private TransactionConnections() {}

  static DataSource of(EntityManager entities) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return lasting(entities.unwrap(Connection.class));
        });
  }

  /** Closing it leaves it to the transaction. */
  private static Connection lasting(Connection real) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            method.getName().equals("close") ? null : call(real, method, arguments));
  }
}
