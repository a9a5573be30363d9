package com.vocahire.session.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source as a container gives it to a transactional bean: what is done is done as one. */
final class InTransactions {

  private InTransactions() {}

  static DataSource of(DataSource database) {
    return proxy(
        DataSource.class,
        database,
        (method, result) -> {
          var connection = (Connection) result;
          connection.setAutoCommit(false);
          return proxy(Connection.class, connection, (name, done) -> done);
        });
  }

  /** What becomes of a result. */
  private interface After {
    Object of(String method, Object result) throws Exception;
  }

  private static <T> T proxy(Class<T> type, T real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              if (real instanceof Connection open && method.getName().equals("close")) {
                open.commit();
              }
              try {
                var result = method.invoke(real, values);
                return method.getName().equals("getConnection") || type == Connection.class
                    ? after.of(method.getName(), result)
                    : result;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }
}
