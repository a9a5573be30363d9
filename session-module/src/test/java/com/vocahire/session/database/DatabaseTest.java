package com.vocahire.session.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57014", "55P03", "25P03", "40001"})
  void aDatabaseThatIsAwayOrOverloadedIsUnavailable(String state) {
    assertUnavailable(new EJBException(new PersistenceException(new SQLException("no", state))));
  }

  @Test
  void aPoolWithoutConnectionsIsUnavailable() {
    assertUnavailable(new PersistenceException(new SQLException("none free")));
  }

  @Test
  void aTransactionThatCouldNotBeCommittedIsUnavailable() {
    var rolledBack = new jakarta.transaction.RollbackException("could not commit");

    assertUnavailable(new EJBException("the transaction failed", rolledBack));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "22001", "23505", "0A000"})
  void aWrongStatementStaysUnexpected(String state) {
    var wrong = new EJBException(new PersistenceException(new SQLException("no", state)));

    assertThatThrownBy(() -> asked(wrong)).isSameAs(wrong);
  }

  @Test
  void aProgrammingErrorInsideAnEjbStaysUnexpected() {
    var wrong = new EJBException(new IllegalStateException("a mistake"));

    assertThatThrownBy(() -> asked(wrong)).isSameAs(wrong);
  }

  private static void assertUnavailable(RuntimeException thrown) {
    assertThatThrownBy(() -> asked(thrown))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.DATABASE_UNAVAILABLE));
  }

  private static Void asked(RuntimeException thrown) {
    return Database.asked(
        () -> {
          throw thrown;
        });
  }
}
