package com.vocahire.rehearsal.interviewer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call's conversation. Not thread-safe: everything is called on {@link Surroundings#thread};
 * only {@link #heard} may be asked from anywhere.
 */
public final class Interview {
  private static final int FRAME = 480;
  private final Surroundings around;
  private final Stage stage;
  private final Hearsay hearsay = new Hearsay();
  private final Listening listening;
  private final Transcribing transcribing;
  private final ClientEvents client;
  private final Script script;
  private Reply reply;
  private boolean answerOwed;
  private long quietSinceMs = -1;
  private long quietSinceAudioMs;

  public Interview(Session session, Surroundings around) {
    this.around = around;
    stage = new Stage(new Events(around.out()), session, new Conversation(), new Usage());
    listening = new Listening(stage, hearsay, this::turnStarted, this::turnEnded);
    transcribing = new Transcribing(stage, around.foretold());
    client = new ClientEvents(stage, this, around.rules());
    script = new Script(session.instructions());
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
    long now = around.clockMs().getAsLong();
    transcribing.beat(now);
    minded(now);
    if (reply == null || reply.over()) {
      return new short[FRAME];
    }
    short[] frame = reply.nextFrame();
    if (reply.over()) {
      rested();
    }
    return frame;
  }

  public Heard heard() {
    return hearsay.soFar();
  }

  boolean replying() {
    return reply != null && !reply.over();
  }

  Reply reply() {
    return reply;
  }

  Listening listening() {
    return listening;
  }

  /** {@code asked}: what {@code response.create} carries. */
  void respond(ObjectNode asked) {
    speak(script.next(), asked);
  }

  /** After a reply ended, however it did. */
  void rested() {
    quietSinceMs = around.clockMs().getAsLong();
    quietSinceAudioMs = listening.nowMs();
    if (answerOwed) {
      answerOwed = false;
      respond(Events.object());
    }
  }

  /** Makes an item of the audio buffer; {@code spokenMs} is the length of speech in it. */
  void commit(String itemId, long spokenMs) {
    String previous = stage.conversation().lastId();
    stage.conversation().append(Items.spokenByCandidate(itemId));
    stage
        .events()
        .send(
            "input_audio_buffer.committed",
            event -> event.put("previous_item_id", previous).put("item_id", itemId));
    stage.announce("conversation.item.added", itemId);
    stage.announce("conversation.item.done", itemId);
    stage.usage().heard(spokenMs);
    transcribing.committed(itemId, spokenMs, around.clockMs().getAsLong());
  }

  private void speak(String line, ObjectNode asked) {
    quietSinceMs = -1;
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
    quietSinceMs = -1;
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
  private void minded(long now) {
    int patience = stage.session().idleTimeoutMs();
    boolean waits = quietSinceMs >= 0 && patience > 0 && !script.over() && !listening.speaking();
    if (!waits || replying() || now - quietSinceMs < patience) {
      return;
    }
    String itemId = Ids.next("item");
    stage
        .events()
        .send(
            "input_audio_buffer.timeout_triggered",
            event ->
                event
                    .put("audio_start_ms", quietSinceAudioMs)
                    .put("audio_end_ms", listening.nowMs())
                    .put("item_id", itemId));
    listening.forget();
    commit(itemId, 0);
    speak(script.again(), Events.object());
  }
}
