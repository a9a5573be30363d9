package com.vocahire.session.control;

import com.vocahire.session.InterviewFailure;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;

/** Gives the database's failures their name. */
public final class Database {

  /** Work that touches the database. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  private Database() {}

  /** Runs {@code work}; what the database refuses becomes {@code databaseUnavailable}. */
  public static <T> T asked(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException
        | PersistenceException
        | TransactionalException
        | EJBException unavailable) {
      throw InterviewFailure.databaseUnavailable(unavailable);
    }
  }
}
