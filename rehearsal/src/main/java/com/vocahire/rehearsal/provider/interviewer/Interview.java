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
 * InterviewEnvironment#thread}; only {@link #receivedAudio} may be called from any thread.
 */
public final class Interview {
  private static final int FRAME = 480;
  private final InterviewEnvironment environment;
  private final InterviewContext context;
  private final AudioStatistics audioStatistics = new AudioStatistics();
  private final TurnDetection turnDetection;
  private final Transcribing transcribing;
  private final ClientEvents client;
  private final Script script;
  private final IdleTimeout idleTimeout = new IdleTimeout();
  private Reply reply;
  private boolean answerOwed;

  public Interview(Session session, InterviewEnvironment environment) {
    this.environment = environment;
    context =
        new InterviewContext(
            new Events(environment.out()), session, new Conversation(), new Usage());
    turnDetection = new TurnDetection(context, audioStatistics, this::turnStarted, this::turnEnded);
    transcribing = new Transcribing(context, environment.scriptedTranscripts());
    client = new ClientEvents(context, this, environment.rules());
    script = new Script(session::instructions);
    context.usage().read(session.instructions());
    script.ahead().forEach(environment.voice()::prepare);
  }

  /** The data channel is open. */
  public void opened() {
    context.events().send("session.created", e -> e.set("session", context.session().toJson()));
  }

  /** A text message of the data channel. */
  public void received(String text) {
    client.received(text);
  }

  /** 10 ms of the candidate's audio. */
  public void audioReceived(short[] frame) {
    turnDetection.process(frame);
  }

  /** Called every 10 ms: the audio to play now; also the clock of everything that waits. */
  public short[] nextFrame() {
    transcribing.tick(now());
    checkIdleTimeout();
    if (reply == null || reply.over()) {
      return new short[FRAME];
    }
    short[] frame = reply.nextFrame();
    if (reply.over()) {
      replyEnded();
    }
    return frame;
  }

  public ReceivedAudio receivedAudio() {
    return audioStatistics.soFar();
  }

  boolean replying() {
    return reply != null && !reply.over();
  }

  Reply reply() {
    return reply;
  }

  TurnDetection turnDetection() {
    return turnDetection;
  }

  /** {@code asked}: what {@code response.create} carries. */
  void respond(ObjectNode asked) {
    if (reply == null) {
      script.resumeAfter(context.conversation().saidByInterviewer());
    }
    speak(script.next(), asked);
  }

  /** After a reply ended, however it did. */
  void replyEnded() {
    idleTimeout.begins(now(), turnDetection.nowMs());
    if (answerOwed) {
      answerOwed = false;
      respond(Events.object());
    }
  }

  /** Makes an item of the audio buffer; {@code spokenMs} is the length of speech in it. */
  void commit(String itemId, long spokenMs) {
    context.committed(Items.spokenByCandidate(itemId));
    context.usage().audioReceived(spokenMs);
    transcribing.committed(itemId, spokenMs, now());
  }

  private void speak(String line, ObjectNode asked) {
    idleTimeout.ends();
    Reply begun = new Reply(context, asked);
    reply = begun;
    if (begun.speaks()) {
      environment
          .voice()
          .say(line, speech -> environment.thread().execute(() -> begun.speak(speech)));
    } else {
      begun.write(line);
      replyEnded();
    }
  }

  private void turnStarted() {
    idleTimeout.ends();
    if (replying() && context.session().interruptsResponse()) {
      if (reply.playedMs() == 0) {
        script.back();
      }
      reply.interrupted();
    }
  }

  private void turnEnded(String itemId, long spokenMs) {
    commit(itemId, spokenMs);
    if (!context.session().createsResponse()) {
      return;
    }
    if (replying()) {
      answerOwed = true;
    } else {
      respond(Events.object());
    }
  }

  /** Server VAD's idle timeout: counted from the end of the last reply's audio. */
  private void checkIdleTimeout() {
    boolean waits = !script.over() && !turnDetection.speaking() && !replying();
    if (!waits || !idleTimeout.exhausted(now(), context.session().idleTimeoutMs())) {
      return;
    }
    String itemId = Ids.next("item");
    turnDetection.timedOut(itemId, idleTimeout.sinceAudioMs());
    commit(itemId, 0);
    speak(script.again(), Events.object());
  }

  private long now() {
    return environment.clockMs().getAsLong();
  }
}
