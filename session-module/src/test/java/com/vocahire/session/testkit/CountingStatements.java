package com.vocahire.session.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that remembers each statement which was sent to the database, in their order. */
public final class CountingStatements {
  private final List<String> statements = new ArrayList<>();

  /** What was sent since this was called before. */
  public synchronized List<String> taken() {
    var taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  private synchronized void add(String sql) {
    statements.add(sql);
  }

  public DataSource around(DataSource real) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            method.getName().equals("getConnection")
                ? connection((Connection) call(real, method, arguments))
                : call(real, method, arguments));
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          var result = call(real, method, arguments);
          return method.getName().equals("prepareStatement")
              ? statement((String) arguments[0], (PreparedStatement) result)
              : result;
        });
  }

  private PreparedStatement statement(String sql, PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            add(sql);
          }
          return call(real, method, arguments);
        });
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
