package com.vocahire.endtoend.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.InterviewPage;
import com.vocahire.endtoend.testkit.browser.TakingTurns;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was said is in the record, whatever happens to the page or its network. */
@Tag("browser")
@OnRehearsal(SharedProfile.class)
class TranscriptInBrowserIT {

  private static final List<String> ANSWERS = List.of("I bake bread.", "I rise at three.");

  private final Endpoints endpoints;
  private final Emulator emulator;

  TranscriptInBrowserIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void aNetworkThatIsCutInTheMiddleLosesNothing() throws Exception {
    try (var candidate = new CandidateBrowser(voice());
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = begin(candidate, "Baker", "bea");
      var row = record.latest("Baker");
      var turns = new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS);
      turns.awaitInterviewer(0);

      candidate.hasNetwork(false);
      turns.answer(0);
      turns.awaitInterviewer(1);
      turns.answer(1);
      turns.awaitInterviewer(2);
      assertThat(record.items(row.id())).isLessThan(interviewPage.conversation().size());
      candidate.hasNetwork(true);

      Waiting.await("the conversation in PostgreSQL")
          .untilAsserted(
              () ->
                  assertThat(record.conversation(row.id()))
                      .isEqualTo(interviewPage.conversation()));
      var shown = interviewPage.conversation();
      interviewPage.end();
      assertThat(record.conversation(row.id())).isEqualTo(shown);
      assertThat(record.items(row.id())).isEqualTo(shown.size());
    }
  }

  @Test
  void aTabThatIsClosedDeliversWhatItHasAndEndsNothing() throws Exception {
    try (var candidate = new CandidateBrowser(voice());
        var record = new InterviewRecord(endpoints)) {
      var interviewPage = begin(candidate, "Miller", "mia");
      var row = record.latest("Miller");
      var turns = new TakingTurns(candidate, interviewPage, emulator, row.callId(), ANSWERS);
      turns.awaitInterviewer(0);
      turns.answer(0);
      Waiting.await("a reply that has begun")
          .until(
              () ->
                  interviewPage.conversation().size() == 3
                      && !lastOf(interviewPage).text().isEmpty());

      var shown = interviewPage.conversation();
      candidate.closesTheTab();

      Waiting.await("all that was said, in PostgreSQL")
          .untilAsserted(() -> assertHolds(record.conversation(row.id()), shown));
      assertThat(record.latest("Miller").state()).isEqualTo("LIVE");
      try (var mia = Caller.candidate(endpoints, "mia")) {
        mia.delete("realtime-session/" + row.id()).close();
      }
    }
  }

  /** The last one may have grown after it was read. */
  private static void assertHolds(
      List<InterviewRecord.Item> kept, List<InterviewRecord.Item> shown) {
    assertThat(kept).hasSameSizeAs(shown);
    for (int place = 0; place < shown.size(); place++) {
      assertThat(kept.get(place).role()).isEqualTo(shown.get(place).role());
      assertThat(kept.get(place).text()).startsWith(shown.get(place).text());
    }
  }

  private static InterviewRecord.Item lastOf(InterviewPage interviewPage) {
    var shown = interviewPage.conversation();
    return shown.get(shown.size() - 1);
  }

  private InterviewPage begin(CandidateBrowser candidate, String job, String name) {
    var interviewPage = new InterviewPage(candidate.page());
    interviewPage.signIn(endpoints, job, name);
    interviewPage.start();
    return interviewPage;
  }

  private static Path voice() throws Exception {
    return SpokenAnswer.of("Well. " + String.join(" ", ANSWERS) + " And I like the quiet.");
  }
}
