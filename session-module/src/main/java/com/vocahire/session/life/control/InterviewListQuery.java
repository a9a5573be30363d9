package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.database.probe.FrequentQuery;
import com.vocahire.session.life.entity.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The first page of the interviews of a caller who has none. */
@ApplicationScoped
public class InterviewListQuery implements FrequentQuery {

  /** No identity provider gives this subject: control characters are refused in tokens. */
  private static final Caller WITHOUT_INTERVIEWS = new Caller("\u0001");

  private static final int PAGE = 20;

  @Inject Transaction transaction;
  @Inject InterviewQueries interviews;

  @Override
  public void run() {
    transaction.run(() -> interviews.page(WITHOUT_INTERVIEWS, PageCursor.FIRST, PAGE));
  }
}
