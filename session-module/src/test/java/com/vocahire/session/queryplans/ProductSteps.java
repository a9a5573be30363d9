package com.vocahire.session.queryplans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.audit.Reader.Reach;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.control.FeedbackLimits;
import com.vocahire.session.feedback.control.FeedbackSettingsTest;
import com.vocahire.session.feedback.entity.FeedbackClaim;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.control.OverdueUpdates.Overdue;
import com.vocahire.session.life.entity.PageCursor;
import com.vocahire.session.paths.SelectedPath;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.statistics.FigureRange;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.testkit.TablesOnDatabase.Step;
import com.vocahire.session.timings.TimingEntry;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.session.transcript.entity.TranscriptItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything the product does with its tables, each step once, on callers of the million. */
final class ProductSteps {
  /** Number 776 is not over, 900,000 is long over. */
  private static final SessionId LIVE = numbered(776);

  private static final SessionId OLD = numbered(900_000);
  private static final Caller CALLER = new Caller("caller-776");

  private final Instant now = Instant.now();
  private final TablesOnDatabase tables;
  private final Explaining explaining;

  ProductSteps(TablesOnDatabase tables, Explaining explaining) {
    this.tables = tables;
    this.explaining = explaining;
  }

  void all() throws Exception {
    opening();
    life();
    record();
    feedback();
    figures();
    timers();
  }

  private void opening() throws Exception {
    var key = Optional.of(new IdempotencyKey(UUID.randomUUID(), "request"));
    var opener = new Caller("caller-49999");
    var order = new OpeningOrder(opener, brief(), Optional.of("1"), SessionState.CREATED, key);
    step("open", () -> tables.openings.begin(order, true, now));
    step("open: settle, answered", () -> tables.repeats.answered(LIVE, "sealed"));
    step("open: settle, failed", () -> tables.repeats.failed(LIVE, Kind.PROVIDER_ERROR));
    step("open: read", () -> tables.openings.read(order, now));
    step("open: release", () -> tables.repeats.release(LIVE, now));
    step("open: release key", () -> tables.repeats.releaseKey(LIVE));
    var secret = ProviderSecret.of(new EphemeralToken("ek_1", now, "gpt-realtime-2.1"));
    step("open: token", () -> tables.tokens.minted(pending(), CALLER, secret));
  }

  private void life() throws Exception {
    step("find by id", () -> tables.sessions.find(LIVE, CALLER));
    step("exchanging", () -> tables.sessions.exchanging(LIVE, now));
    var answer =
        new AnsweredCall("rtc_1", "gpt-realtime-2.1", "v=0", List.of("udp/3478", "tcp/443"));
    step("answered", () -> tables.sessions.answered(pending(), answer, now, now));
    step("connected", () -> tables.sessions.connected(LIVE, CALLER, now));
    var pair = new SelectedPath("relay", "host", "udp", Optional.of("tls"));
    step("connected: path", () -> tables.paths.selected(LIVE, pair));
    step("heartbeat", () -> tables.sessions.heartbeat(LIVE, CALLER, now));
    step("end", () -> tables.endings.ended(LIVE, EndReason.COMPLETED, now));
    step("hung up", () -> tables.calls.hungUp(HangUpDue.now(OLD, "rtc_900000")));
    step("hang-up refused", () -> tables.calls.refused(HangUpDue.now(OLD, "rtc_900000"), now));
    step("reconnect: begin", () -> assertThat(begin()).isPresent());
    step(
        "reconnect: resume",
        () ->
            assertThat(tables.reconnections.resume(begin().orElseThrow(), answer, now))
                .isPresent());
    step("reconnect: give back", () -> tables.reconnections.giveBack(LIVE));
  }

  /** While its time was not over: it was opened a hundred minutes ago. */
  private Optional<Reconnection> begin() {
    return tables.reconnections.begin(LIVE, CALLER, now.minus(Duration.ofMinutes(70)));
  }

  private void record() throws Exception {
    var item =
        new TranscriptItem(
            "item_3",
            Optional.of("item_2"),
            TranscriptItem.Role.CANDIDATE,
            TranscriptItem.Status.COMPLETED,
            "I like the sea.");
    step("transcript: keep", () -> tables.transcripts.keep(LIVE, CALLER, List.of(item), now));
    step(
        "transcript: revise",
        () -> {
          tables.transcripts.keep(LIVE, CALLER, List.of(item), now);
          tables.transcripts.keep(LIVE, CALLER, List.of(other(item)), now);
        });
    step("transcript: read", () -> tables.conversations.read(LIVE));
    step("interview: receipt", () -> tables.erasures.receipt(OLD, CALLER));
    reading("own", new Reader(CALLER, Reach.OWN));
    reading("reviewer's", new Reader(new Caller("reviewer"), Reach.EVERYONE));
    step("erase one", () -> tables.erasures.erase(LIVE, CALLER, now));
  }

  private static TranscriptItem other(TranscriptItem item) {
    return new TranscriptItem(
        item.itemId(), item.previousItemId(), item.role(), item.status(), "I never said so.");
  }

  private void reading(String whose, Reader reader) throws Exception {
    var table = tables.readings;
    step(whose + " list: first", () -> table.page(reader, PageCursor.FIRST, 21));
    step(
        whose + " list: next",
        () -> {
          var page = table.page(reader, PageCursor.FIRST, 10);
          assertThat(page).hasSize(10);
          table.page(reader, PageCursor.after(page.get(9)), 21);
        });
    step(
        whose + " interview",
        () -> assertThat(table.one(reader, LIVE, AuditAction.READ)).isPresent());
  }

  private void feedback() throws Exception {
    var table = tables.feedbacks;
    var owner = new Caller("caller-10000"); // of number 10,000, which is over
    var id = numbered(10_000);
    var limits = new FeedbackLimits(3, 20);
    step("feedback: ask", () -> tables.feedbackReadings.ask(owner, id, now, limits));
    step("feedback: purge requests", () -> tables.feedbackQuota.purge(now));
    step("feedback: material", () -> tables.feedbackReadings.material(id, 200_000));
    var claims = new ArrayList<FeedbackClaim>();
    step(
        "feedback: claim",
        () -> claims.addAll(table.claim(now, FeedbackSettingsTest.validSettings(), 4)));
    assertThat(claims).hasSize(4);
    var report = FeedbackReport.ofNothing();
    step("feedback: keep", () -> table.keep(claims.get(0), report, now));
    step("feedback: later", () -> table.later(claims.get(0), now));
    step("feedback: fail", () -> table.fail(claims.get(0)));
    step("feedback: give up", () -> table.giveUp(now, 5));
    var hour = Duration.ofHours(1);
    step("feedback: after end", () -> table.askAfterEnd(now.minus(hour), now, now));
  }

  private void figures() throws Exception {
    var phase = PhaseCompleted.timed(LIVE, "token", Duration.ofMillis(5));
    var noted = List.of(TimingEntry.phase(phase, now), TimingEntry.vendor(LIVE, "coturn"));
    step("timings: keep", () -> tables.traces.keep(noted));
    var hour = Duration.ofHours(1);
    var range = new FigureRange(now.minus(hour), now, hour);
    step("timings: phases", () -> tables.figures.phases(range));
    step("timings: interviews", () -> tables.figures.interviews(range));
  }

  private void timers() throws Exception {
    step(
        "sweep: begin",
        () ->
            assertThat(tables.sweeps.begin(now.plusSeconds(15), Duration.ofSeconds(5)))
                .isPresent());
    step("sweep: done", () -> tables.sweeps.done(now));
    for (Overdue why : Overdue.values()) {
      step("sweep: " + why, () -> tables.overdue.end(why, now, now));
    }
    step("census", tables.census::notEnded);
    step("purge hang-ups", () -> tables.calls.purgeExpired(now));
    step(
        "hang-ups due",
        () ->
            tables.calls.claimHangUps(
                16, now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofMinutes(5))));
    var ninetyDays = Duration.ofDays(90).minusHours(1);
    step("retention", () -> tables.erasures.eraseEndedBefore(now.minus(ninetyDays), now));
    step("purge: receipts", () -> tables.purges.receipts(now));
    step("purge: audit", () -> tables.purges.audit(now));
    step("purge openings", () -> tables.repeats.purgeBefore(now.minus(Duration.ofHours(23)), now));
  }

  private void step(String what, Step step) throws Exception {
    explaining.now(what);
    int before = explaining.plans().size();
    tables.inTransaction(step);
    assertThat(explaining.plans().size()).as(what).isGreaterThan(before);
  }

  private static PendingExchange pending() {
    return new PendingExchange(LIVE, Optional.empty());
  }

  private static InterviewBrief brief() {
    var none = Optional.<String>empty();
    return new InterviewBrief("Cook", none, Optional.of("cook well"), none, none, none);
  }

  private static SessionId numbered(int number) {
    return SessionId.of(String.format("%08x-0000-4000-8000-000000000000", number));
  }
}
