package com.vocahire.session.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
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
              ? statement((PreparedStatement) result)
              : result;
        });
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

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Pausing.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
