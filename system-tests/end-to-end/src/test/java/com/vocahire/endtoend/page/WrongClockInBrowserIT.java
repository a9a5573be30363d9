package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate whose computer's clock is wrong has the same interview as any other. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class WrongClockInBrowserIT {

  /** So far ahead that an interview of 45 minutes is over before it begins. */
  private static final String AHEAD =
      """
      const Right = Date;
      const AHEAD_MS = 45 * 60_000;
      globalThis.Date = class Date extends Right {
        constructor(...when) {
          if (when.length) super(...when);
          else super(Right.now() + AHEAD_MS);
        }
        static now() {
          return Right.now() + AHEAD_MS;
        }
      };
      """;

  /** More than ten seconds are over, and five is what a page waits for a server that is late. */
  private static final Pattern LEFT = Pattern.compile("44:[0-4]\\d|4[0-3]:\\d\\d");

  private static final double SOON_MS = 40_000;

  private final Endpoints endpoints;

  WrongClockInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void theInterviewContinuesAndTheTimeLeftIsTheServers() throws Exception {
    try (var candidate = new CandidateBrowser(SpokenAnswer.of("I am ready."));
        var record = new InterviewRecord(endpoints)) {
      var page = candidate.page();
      page.addInitScript(AHEAD);
      List<String> ended = new CopyOnWriteArrayList<>();
      page.onRequest(request -> ended.addAll(deletes(request)));
      var interviewPage = new InterviewPage(page);
      interviewPage.signIn(endpoints, "Clockmaker", "iris");

      interviewPage.start();

      assertThat(page.locator("#time-left"))
          .hasText(LEFT, new HasTextOptions().setTimeout(SOON_MS));
      assertThat(interviewPage.state()).isEqualTo("active");
      assertThat(ended).isEmpty();
      assertThat(record.latest("Clockmaker").state()).isEqualTo("LIVE");
      interviewPage.end();
      assertThat(ended).hasSize(1);
      assertThat(record.latest("Clockmaker").endReason()).isEqualTo("COMPLETED");
    }
  }

  private static List<String> deletes(Request request) {
    return request.method().equals("DELETE") ? List.of(request.url()) : List.of();
  }
}
