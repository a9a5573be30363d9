package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.Conversation;
import com.vocahire.rehearsal.provider.protocol.Events;
import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.provider.protocol.Items;
import com.vocahire.rehearsal.provider.protocol.Session;
import com.vocahire.rehearsal.provider.protocol.Usage;
import com.vocahire.rehearsal.voice.AudioStatistics;
import com.vocahire.rehearsal.voice.ReceivedAudio;

/**
 * One call's conversation. Not thread-safe: everything is called on {@link
 * InterviewEnvironment#thread}; only {@link #heard} may be asked from anywhere.
 */
public final class Interview {
  private static final int FRAME = 480;
  private final InterviewEnvironment around;
  private final InterviewContext stage;
  private final AudioStatistics hearsay = new AudioStatistics();
  private final TurnDetection listening;
  private final Transcribing transcribing;
  private final ClientEvents client;
  private final Script script;
  private final IdleTimeout patience = new IdleTimeout();
  private Reply reply;
  private boolean answerOwed;

  public Interview(Session session, InterviewEnvironment around) {
    this.around = around;
    stage =
        new InterviewContext(new Events(around.out()), session, new Conversation(), new Usage());
    listening = new TurnDetection(stage, hearsay, this::turnStarted, this::turnEnded);
    transcribing = new Transcribing(stage, around.foretold());
    client = new ClientEvents(stage, this, around.rules());
    script = new Script(session::instructions);
    stage.usage().read(session.instructions());
    script.ahead().forEach(around.voice()::prepare);
  }

  /** The data channel is open. */
  public void opened() {
    stage.events().send("session.created", e -> e.set("session", stage.session().toJson()));
  }

  /** A text message of the data channel. */
  public void received(String text) {
    client.received(text);
  }

  /** 10 ms of the candidate's audio. */
  public void hears(short[] frame) {
    listening.hears(frame);
  }

  /** Every 10 ms: what to play now; also the beat of everything that waits. */
  public short[] nextFrame() {
    transcribing.beat(now());
    minded();
    if (reply == null || reply.over()) {
      return new short[FRAME];
    }
    short[] frame = reply.nextFrame();
    if (reply.over()) {
      rested();
    }
    return frame;
  }

  public ReceivedAudio heard() {
    return hearsay.soFar();
  }

  boolean replying() {
    return reply != null && !reply.over();
  }

  Reply reply() {
    return reply;
  }

  TurnDetection listening() {
    return listening;
  }

  /** {@code asked}: what {@code response.create} carries. */
  void respond(ObjectNode asked) {
    if (reply == null) {
      script.goOnAfter(stage.conversation().saidByInterviewer());
    }
    speak(script.next(), asked);
  }

  /** After a reply ended, however it did. */
  void rested() {
    patience.begins(now(), listening.nowMs());
    if (answerOwed) {
      answerOwed = false;
      respond(Events.object());
    }
  }

  /** Makes an item of the audio buffer; {@code spokenMs} is the length of speech in it. */
  void commit(String itemId, long spokenMs) {
    stage.committed(Items.spokenByCandidate(itemId));
    stage.usage().heard(spokenMs);
    transcribing.committed(itemId, spokenMs, now());
  }

  private void speak(String line, ObjectNode asked) {
    patience.ends();
    Reply begun = new Reply(stage, asked);
    reply = begun;
    if (begun.speaks()) {
      around.voice().say(line, speech -> around.thread().execute(() -> begun.speak(speech)));
    } else {
      begun.write(line);
      rested();
    }
  }

  private void turnStarted() {
    patience.ends();
    if (replying() && stage.session().interruptsResponse()) {
      if (reply.playedMs() == 0) {
        script.back();
      }
      reply.interrupted();
    }
  }

  private void turnEnded(String itemId, long spokenMs) {
    commit(itemId, spokenMs);
    if (!stage.session().createsResponse()) {
      return;
    }
    if (replying()) {
      answerOwed = true;
    } else {
      respond(Events.object());
    }
  }

  /** Server VAD's idle timeout: counted from the end of the last reply's audio. */
  private void minded() {
    boolean waits = !script.over() && !listening.speaking() && !replying();
    if (!waits || !patience.exhausted(now(), stage.session().idleTimeoutMs())) {
      return;
    }
    String itemId = Ids.next("item");
    listening.timedOut(itemId, patience.sinceAudioMs());
    commit(itemId, 0);
    speak(script.again(), Events.object());
  }

  private long now() {
    return around.clockMs().getAsLong();
  }
}
