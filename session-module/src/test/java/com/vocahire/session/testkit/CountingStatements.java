package com.vocahire.session.testkit;

import static com.vocahire.session.testkit.WrappedStatements.call;
import static com.vocahire.session.testkit.WrappedStatements.proxy;

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
    return WrappedStatements.of(real, (connection, sql, statement) -> statement(sql, statement));
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
}
