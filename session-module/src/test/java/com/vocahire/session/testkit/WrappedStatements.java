package com.vocahire.session.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

/** Data sources whose prepared statements are those of another one, each wrapped. */
public final class WrappedStatements {

  /** What a statement is replaced by. */
  public interface Wrapper {
    PreparedStatement wrap(Connection connection, String sql, PreparedStatement real);
  }

  private WrappedStatements() {}

  /** The same data source with each prepared statement wrapped. */
  public static DataSource of(DataSource real, Wrapper wrapper) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            method.getName().equals("getConnection")
                ? connection((Connection) call(real, method, arguments), wrapper)
                : call(real, method, arguments));
  }

  private static Connection connection(Connection real, Wrapper wrapper) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          var result = call(real, method, arguments);
          return method.getName().equals("prepareStatement")
              ? wrapper.wrap(real, (String) arguments[0], (PreparedStatement) result)
              : result;
        });
  }

  /** An object of this interface whose methods are the handler's. */
  public static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            WrappedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Calls the method of the real object, and throws what that throws. */
  public static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
