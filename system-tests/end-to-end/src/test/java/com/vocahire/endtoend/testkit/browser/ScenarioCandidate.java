package com.vocahire.endtoend.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import java.util.List;

/** A candidate in the middle of an interview, with all that can be known of it. */
public final class ScenarioCandidate {

  /** What the interviewer asks after a long silence, before it repeats the question. */
  private static final String STILL_THERE = "Are you still there?";

  private final Scenario scenario;
  private final CandidateBrowser candidate;
  private final InterviewPage interviewPage;
  private final InterviewRecord record;
  private final String job;

  /** The job title is unique. */
  public ScenarioCandidate(Scenario scenario, CandidateBrowser candidate, InterviewRecord record) {
    this.scenario = scenario;
    this.candidate = candidate;
    this.record = record;
    interviewPage = new InterviewPage(candidate.page());
    job = "Walker of " + scenario.file();
  }

  Scenario scenario() {
    return scenario;
  }

  public CandidateBrowser candidate() {
    return candidate;
  }

  public InterviewPage interviewPage() {
    return interviewPage;
  }

  public InterviewRecord.Row row() throws Exception {
    return record.latest(job);
  }

  /** Signed in, under a name of its own. */
  public void arrive(Endpoints endpoints) {
    interviewPage.signIn(endpoints, job, scenario.file());
  }

  /** Connected and greeted. */
  public void begin(Endpoints endpoints) {
    arrive(endpoints);
    interviewPage.start();
    awaitQuestion(1);
  }

  /** Until the interviewer has said so many things to their end, and is silent. */
  public void awaitQuestion(int things) {
    Waiting.await(scenario.title() + ": what the interviewer says")
        .until(
            () ->
                interviewPage.said("interviewer").size() >= things
                    && interviewPage.interviewerIsSilent());
  }

  public void awaitState(String state) {
    Waiting.await(scenario.title() + ": the page is " + state)
        .until(() -> state.equals(interviewPage.state()));
  }

  public void reports(String moment) {
    ScenarioReport.sees(scenario, moment, candidate.page());
  }

  /** Ends it. Every item of the page is a row then, in order, and no question was asked twice. */
  public void endsWithNothingLost() throws Exception {
    interviewPage.end();
    var shown = interviewPage.conversation();
    var row = row();
    Waiting.await(scenario.title() + ": the conversation in PostgreSQL")
        .untilAsserted(() -> assertThat(record.conversation(row.id())).isEqualTo(shown));
    assertThat(record.items(row.id())).isEqualTo(shown.size()).isPositive();
    assertThat(interviewPage.said("interviewer"))
        .filteredOn(said -> !said.startsWith(STILL_THERE))
        .doesNotHaveDuplicates();
    Waiting.await(scenario.title() + ": the end").until(() -> row().state().equals("ENDED"));
    ScenarioReport.holds(scenario, row(), shown.size());
  }

  /** An interview was opened, and nothing was said. */
  public void saidNothing() throws Exception {
    assertThat(record.items(row().id())).isEqualTo(interviewPage.conversation().size()).isZero();
    ScenarioReport.holds(scenario, row(), 0);
  }

  /** No interview was opened at all. */
  public void openedNothing() throws Exception {
    var count = record.value("select count(*) from interview where job_title = ?", job);
    assertThat(count).isEqualTo("0");
    ScenarioReport.holds(scenario, "no interview");
  }

  /** One answer, whose transcript is scripted in the emulator, and the next question after it. */
  public void answers(Emulator emulator, String text) throws Exception {
    int said = interviewPage.said("interviewer").size();
    new TakingTurns(candidate, interviewPage, emulator, row().callId(), List.of(text)).answer(0);
    awaitQuestion(said + 1);
  }
}
