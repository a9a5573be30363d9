package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The native half of a peer: connection, audio source and track, made and closed in one order. */
final class Media {
  final int port = LoopbackSdp.freePort();
  final RTCPeerConnection connection;
  private final MediaEngine engine;
  private final CustomAudioSource source = new CustomAudioSource();
  private final AudioTrack track;
  private final RTCRtpSender sender;

  Media(MediaEngine engine, String streamId, PeerConnectionObserver observer) {
    this.engine = engine;
    connection = engine.factory().createPeerConnection(onLoopback(port), observer);
    track = engine.factory().createAudioTrack("audio", source);
    sender = connection.addTrack(track, List.of(streamId));
  }

  /**
   * The answer to an offer, with this side's one candidate.
   *
   * @param reachedAt from this side's port to the one that is named
   */
  String answer(String offer, IntUnaryOperator reachedAt) {
    var remote = new RTCSessionDescription(RTCSdpType.OFFER, offer);
    PendingDescription.within(done -> connection.setRemoteDescription(remote, done));
    var answer =
        PendingDescription.within(done -> connection.createAnswer(new RTCAnswerOptions(), done));
    PendingDescription.within(done -> connection.setLocalDescription(answer, done));
    return LoopbackSdp.withLoopbackCandidate(answer.sdp, reachedAt.applyAsInt(port));
  }

  void push(short[] frame) {
    ByteBuffer bytes = ByteBuffer.allocate(frame.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frame);
    engine.stopRecording();
    source.pushAudio(bytes.array(), 16, 48_000, 1, frame.length);
  }

  /** Sinks and channels must be gone before. */
  void close() {
    connection.removeTrack(sender);
    connection.close();
    track.dispose();
    source.dispose();
  }

  private static RTCConfiguration onLoopback(int port) {
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
    configuration.portAllocatorConfig = new PortAllocatorConfig(port, port, 0);
    configuration.portAllocatorConfig.setDisableTcp(true).setDisableAdapterEnumeration(true);
    return configuration;
  }
}
