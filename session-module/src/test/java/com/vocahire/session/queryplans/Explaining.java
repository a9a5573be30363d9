package com.vocahire.session.queryplans;

import static com.vocahire.session.testkit.WrappedStatements.call;
import static com.vocahire.session.testkit.WrappedStatements.proxy;

import com.vocahire.session.testkit.WrappedStatements;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A data source that has PostgreSQL explain every statement, with its parameters, just before it is
 * executed: the plans are those of the product's own SQL, generated or hand-written.
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
    return WrappedStatements.of(real, this::statement);
  }

  private PreparedStatement statement(Connection connection, String sql, PreparedStatement real) {
    Map<Object, Binding> bindings = new LinkedHashMap<>();
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (isBinding(method, arguments)) {
            bindings.put(arguments[0], new Binding(method, Arrays.asList(arguments)));
          }
          boolean isEmptyBatch = bindings.isEmpty() && sql.contains("?");
          if (method.getName().startsWith("execute") && !isEmptyBatch) {
            explain(connection, sql, bindings.values());
          }
          return call(real, method, arguments);
        });
  }

  private static boolean isBinding(Method method, Object[] arguments) {
    return method.getName().startsWith("set") && arguments.length > 1;
  }

  /** One parameter as it was bound. */
  private record Binding(Method method, List<Object> arguments) {}

  /** Explaining executes it too; inside a transaction that is rolled back. */
  private void explain(Connection connection, String sql, Iterable<Binding> bindings)
      throws Throwable {
    var before = connection.getAutoCommit() ? null : connection.setSavepoint();
    var plan = new StringBuilder();
    try (var statement = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
      for (var binding : bindings) {
        call(statement, binding.method(), binding.arguments().toArray());
      }
      try (var lines = statement.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    if (before != null) {
      connection.rollback(before);
    }
    plans.add(new QueryPlan(what, sql, plan.toString()));
  }
}
