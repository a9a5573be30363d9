package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.Session;
import com.vocahire.rehearsal.provider.schema.PublishedRules;
import com.vocahire.rehearsal.voice.MeteredVoice;
import com.vocahire.rehearsal.voice.ReceivedAudio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An interview on a clock of its own: time passes in ticks of 10 ms, a word takes 200 ms. Every
 * event must be one of the published description, else it is an error at once.
 */
final class Dialogue {
  static final int WORD_MS = MeteredVoice.WORD_MS;
  private static final int FRAME = 480;
  final Deque<String> scriptedTranscripts = new ArrayDeque<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final Interview interview;
  private long nowMs;
  private int loudFrames;

  Dialogue(String sessionRequest) {
    InterviewEnvironment around =
        new InterviewEnvironment(
            this::noted,
            new MeteredVoice(),
            Runnable::run,
            () -> nowMs,
            PublishedRules.clientEvents(),
            () -> Optional.ofNullable(scriptedTranscripts.poll()));
    interview = new Interview(Session.of(json(sessionRequest)), around);
  }

  static Dialogue opened(String sessionRequest) {
    Dialogue dialogue = new Dialogue(sessionRequest);
    dialogue.interview.opened();
    return dialogue;
  }

  /** Opened, greeted, and the greeting is over. */
  static Dialogue greeted(String sessionRequest) {
    Dialogue dialogue = opened(sessionRequest);
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();
    return dialogue;
  }

  /** Single quotes stand for double ones. */
  void send(String event) {
    interview.received(event.replace('\'', '"'));
  }

  void silent(int ms) {
    pass(ms, 0);
  }

  void speaks(int ms) {
    pass(ms, 8000);
  }

  /** A turn: speech, and the silence that ends it. */
  void turn() {
    speaks(1000);
    silent(520);
  }

  void untilQuiet() {
    for (int ticks = 0; interview.replying(); ticks++) {
      if (ticks > 6000) {
        throw new AssertionError("still speaking after a minute");
      }
      silent(10);
    }
  }

  List<JsonNode> all(String type) {
    return events.stream().filter(event -> event.path("type").asText().equals(type)).toList();
  }

  JsonNode last(String type) {
    List<JsonNode> all = all(type);
    return all.get(all.size() - 1);
  }

  /** Types in their order, repeated ones once. */
  List<String> typesSince(int index) {
    List<String> types = new ArrayList<>();
    for (JsonNode event : events.subList(index, events.size())) {
      String type = event.path("type").asText();
      if (types.isEmpty() || !types.get(types.size() - 1).equals(type)) {
        types.add(type);
      }
    }
    return types;
  }

  int count() {
    return events.size();
  }

  int indexOf(JsonNode event) {
    return events.indexOf(event);
  }

  List<String> said() {
    return all("response.output_audio_transcript.done").stream()
        .map(event -> event.path("transcript").asText())
        .toList();
  }

  int loudFrames() {
    return loudFrames;
  }

  ReceivedAudio receivedAudio() {
    return interview.receivedAudio();
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(int ms, int amplitude) {
    for (int i = 0; i < ms / 10; i++) {
      nowMs += 10;
      short[] frame = new short[FRAME];
      Arrays.fill(frame, (short) amplitude);
      interview.audioReceived(frame);
      loudFrames += interview.nextFrame()[0] == 0 ? 0 : 1;
    }
  }

  private void noted(ObjectNode event) {
    assertThat(PublishedRules.serverEventRefusal(event)).as(event.toString()).isEmpty();
    events.add(event);
  }
}
