package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.feedback.control.FeedbackRequestTable;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The door to the tables, with the server's own transactions. */
@ArquillianTest
class TransactionIT {
  private static final String BACKEND = "select pg_backend_pid()";

  private final Caller ada = new Caller("counted-" + UUID.randomUUID());
  private final Instant now = Instant.now();

  @Inject private Transaction transaction;
  @Inject private FeedbackRequestTable requests;
  @Inject private EntityManager entities;
  @Inject private DataSource connections;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(TransactionIT.class);
  }

  @Test
  void whatReturnsIsCommitted() {
    transaction.run(() -> requests.count(ada, now));

    assertThat(isCounted()).isTrue();
  }

  @Test
  void aNamedFailureRollsBackAndKeepsItsName() {
    assertThatThrownBy(() -> transaction.run(this::countAndFail))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(InterviewFailure.Kind.SESSION_ENDED));

    assertThat(isCounted()).isFalse();
  }

  private void countAndFail() {
    requests.count(ada, now);
    throw InterviewFailure.sessionEnded();
  }

  @Test
  void anUnexpectedErrorRollsBackAndIsTheCause() {
    var mistake = new IllegalStateException("a mistake of the test");

    assertThatThrownBy(
            () ->
                transaction.run(
                    () -> {
                      requests.count(ada, now);
                      throw mistake;
                    }))
        .isInstanceOf(EJBException.class)
        .hasRootCauseMessage(mistake.getMessage());

    assertThat(isCounted()).isFalse();
  }

  @Test
  void oneInsideAnotherJoinsIt() {
    assertThatThrownBy(
            () ->
                transaction.run(
                    () -> {
                      transaction.run(() -> requests.count(ada, now));
                      throw InterviewFailure.sessionEnded();
                    }))
        .isInstanceOf(InterviewFailure.class);

    assertThat(isCounted()).isFalse();
  }

  @Test
  void nothingIsWrittenOutsideATransaction() {
    assertThat(isCounted()).isFalse();

    assertThatThrownBy(() -> requests.count(ada, now))
        .isInstanceOf(TransactionRequiredException.class);

    assertThat(isCounted()).isFalse();
  }

  @Test
  void anotherModulesTransactionIsJoinedAndNoneIsOpenedForIt() {
    assertThatThrownBy(() -> transaction.join(() -> requests.count(ada, now)))
        .isInstanceOf(EJBTransactionRequiredException.class);
    assertThat(isCounted()).isFalse();

    transaction.run(() -> transaction.join(() -> requests.count(ada, now)));
    assertThat(isCounted()).isTrue();
  }

  @Test
  void statementsOfBothKindsShareTheTransactionsConnection() {
    boolean same =
        transaction.in(
            () -> {
              int first = backend();
              var pid = entities.createNativeQuery(BACKEND).getSingleResult();
              return first == ((Number) pid).intValue() && first == backend();
            });

    assertThat(same).isTrue();
  }

  private int backend() {
    try (var connection = connections.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(BACKEND)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private boolean isCounted() {
    return transaction.in(() -> requests.untilFree(ada, 1, now)).isPresent();
  }
}
