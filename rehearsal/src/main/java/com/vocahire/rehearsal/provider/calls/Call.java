package com.vocahire.rehearsal.provider.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.peer.Peer;
import com.vocahire.rehearsal.peer.PeerParty;
import com.vocahire.rehearsal.provider.interviewer.Interview;
import com.vocahire.rehearsal.provider.interviewer.InterviewEnvironment;
import com.vocahire.rehearsal.provider.interviewer.Script;
import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.provider.protocol.Session;
import com.vocahire.rehearsal.voice.ReceivedAudio;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/** A call: a peer with an interviewer behind it, and the account of both for tests. */
public final class Call implements PeerParty {
  private static final System.Logger LOG = System.getLogger(Call.class.getName());
  private final String id = Ids.next("rtc");
  private final Instant began = Instant.now();
  private final String jobTitle;
  private final String instructionsSha256;
  private final String language;
  private final CallTerms terms;
  private final Peer peer;
  private final Interview interview;
  private final NetworkPath networkPath;
  private final ScriptedTranscripts scriptedTranscripts = new ScriptedTranscripts();
  private final Runnable ended;
  private final Map<String, Integer> eventCounts = new ConcurrentSkipListMap<>();
  private volatile boolean connected;
  private String offerSha256;
  private String closedBecause;

  Call(Session session, CallTerms terms, EmulatorContext context, Runnable ended) {
    this.ended = ended;
    this.terms = terms;
    networkPath = context.network().newPath();
    var transcription = session.toJson().at("/audio/input/transcription");
    language = transcription.path("language").asText(transcription.at("/languages/0").asText(null));
    String instructions = session.toJson().path("instructions").asText();
    jobTitle = Script.jobTitle(instructions);
    instructionsSha256 = Digest.sha256(instructions);
    peer = new Peer(context.engines(), context.limits().peer(), this);
    interview =
        new Interview(
            session,
            new InterviewEnvironment(
                this::sendEvent,
                context.voice(),
                peer::execute,
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
                context.schema(),
                scriptedTranscripts::next));
  }

  String id() {
    return id;
  }

  String answer(String offer) {
    synchronized (this) {
      offerSha256 = Digest.sha256(offer);
    }
    String answer = networkPath.answer(peer, offer);
    LOG.log(System.Logger.Level.INFO, "call {0} answered", id);
    return answer;
  }

  /** Closing twice keeps the first reason. */
  public void close(String why) {
    synchronized (this) {
      if (closedBecause != null) {
        return;
      }
      closedBecause = why;
    }
    peer.close();
    networkPath.close();
    LOG.log(System.Logger.Level.INFO, "call {0} closed: {1}", id, why);
    ended.run();
  }

  public void dropMedia() {
    peer.dropMedia();
  }

  public NetworkPath networkPath() {
    return networkPath;
  }

  public ScriptedTranscripts scriptedTranscripts() {
    return scriptedTranscripts;
  }

  public synchronized boolean open() {
    return closedBecause == null;
  }

  public CallAccount account() {
    ReceivedAudio receivedAudio = interview.receivedAudio();
    synchronized (this) {
      return new CallAccount(
          id,
          closedBecause == null ? "open" : "closed",
          closedBecause,
          connected,
          began.toString(),
          jobTitle,
          language,
          offerSha256,
          instructionsSha256,
          terms.safetyIdentifier(),
          receivedAudio,
          new TreeMap<>(eventCounts));
    }
  }

  @Override
  public void connected() {
    connected = true;
    LOG.log(System.Logger.Level.INFO, "call {0} connected", id);
  }

  @Override
  public void opened() {
    interview.opened();
  }

  @Override
  public void received(String text) {
    interview.received(text);
  }

  @Override
  public void audioReceived(short[] frame) {
    interview.audioReceived(frame);
  }

  @Override
  public short[] nextFrame() {
    return interview.nextFrame();
  }

  @Override
  public void lost(String why) {
    close(why);
  }

  private void sendEvent(ObjectNode event) {
    String type = event.path("type").asText();
    if (terms.visible().test(type)) {
      eventCounts.merge(type, 1, Integer::sum);
      peer.send(event.toString());
    }
  }
}
