package com.vocahire.session.control;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source that has PostgreSQL explain every statement, with its parameters, just before it is
 * executed: the plans are those of the product's own text, whoever wrote it.
 */
final class Explaining {
  private final List<QueryPlan> plans = new ArrayList<>();
  private String what = "";

  /** What is explained from here on is named so. */
  void now(String name) {
    what = name;
  }

  List<QueryPlan> plans() {
    return plans;
  }

  DataSource around(DataSource real) {
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
        (proxy, method, arguments) ->
            method.getName().equals("prepareStatement")
                ? statement(real, (PreparedStatement) call(real, method, arguments))
                : call(real, method, arguments));
  }

  private PreparedStatement statement(Connection connection, PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            explain(connection, real.toString()); // the driver gives the text with its parameters
          }
          return call(real, method, arguments);
        });
  }

  /** Explaining executes it too; inside a transaction that is taken back. */
  private void explain(Connection connection, String sql) throws SQLException {
    var before = connection.getAutoCommit() ? null : connection.setSavepoint();
    var plan = new StringBuilder();
    try (var statement = connection.createStatement();
        var lines = statement.executeQuery("explain (analyze, buffers) " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    if (before != null) {
      connection.rollback(before);
    }
    plans.add(new QueryPlan(what, sql, plan.toString()));
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
        Proxy.newProxyInstance(Explaining.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
