package com.vocahire.session.testkit;

import static com.vocahire.session.testkit.WrappedStatements.call;
import static com.vocahire.session.testkit.WrappedStatements.proxy;

import java.sql.PreparedStatement;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A data source whose user can be held before any of its statements. */
public final class Pausing {
  private int left = -1;
  private CountDownLatch reached = new CountDownLatch(1);
  private CountDownLatch released = new CountDownLatch(0);

  /** The next user is held before the statement of this number, from 0. */
  public synchronized void before(int statement) {
    left = statement;
    reached = new CountDownLatch(1);
    released = new CountDownLatch(1);
  }

  public synchronized CountDownLatch reached() {
    return reached;
  }

  public synchronized void release() {
    left = -1;
    released.countDown();
  }

  private void pass() throws InterruptedException {
    CountDownLatch held;
    synchronized (this) {
      if (left < 0 || left-- > 0) {
        return;
      }
      reached.countDown();
      held = released;
    }
    held.await();
  }

  public DataSource around(DataSource real) {
    return WrappedStatements.of(real, (connection, sql, statement) -> statement(statement));
  }

  private PreparedStatement statement(PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            pass();
          }
          return call(real, method, arguments);
        });
  }
}
