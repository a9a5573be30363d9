package com.vocahire.session.database;

import com.vocahire.session.InterviewFailure;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives the database's failures their name. */
public final class Database {

  /**
   * Classes of SQLSTATE (PostgreSQL manual, appendix A) that blame the statement and not the
   * database: no waiting helps, so they stay unexpected errors.
   */
  private static final String OURS = "0A|2[0-46-9BDF]|3[4-9BDF]|42|44";

  /** Work that touches the database. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  private Database() {}

  /** Runs {@code work}; a database that is away or overloaded is {@code databaseUnavailable}. */
  public static <T> T asked(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException away) {
      throw named(away, new IllegalStateException(away));
    } catch (PersistenceException | TransactionalException | EJBException away) {
      throw named(away, away);
    }
  }

  /** Returns whether it is the database that failed, and not what it was asked. */
  public static boolean isAway(Throwable thrown) {
    return !isOurs(thrown);
  }

  /** PostgreSQL's own code for what went wrong (SQLSTATE), where it said one. */
  public static Optional<String> sqlState(Throwable thrown) {
    return first(thrown, SQLException.class).map(SQLException::getSQLState);
  }

  private static RuntimeException named(Exception thrown, RuntimeException unexpected) {
    return isOurs(thrown) ? unexpected : InterviewFailure.databaseUnavailable(thrown);
  }

  private static boolean isOurs(Throwable thrown) {
    Optional<SQLException> sqlException = first(thrown, SQLException.class);
    if (sqlException.isPresent()) {
      String state = sqlException.get().getSQLState();
      return state != null && state.length() == 5 && state.substring(0, 2).matches(OURS);
    }
    // An EJB wraps a mistake of ours like anything else.
    boolean aboutTheDatabase =
        first(thrown, PersistenceException.class).isPresent()
            || causes(thrown).anyMatch(Database::isOfTransactions);
    return !aboutTheDatabase;
  }

  private static boolean isOfTransactions(Throwable cause) {
    String name = cause.getClass().getName();
    boolean ofTransactions =
        name.startsWith("jakarta.transaction.") && !(cause instanceof TransactionalException);
    return ofTransactions || name.startsWith("jakarta.resource.");
  }

  private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
    return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }
}
