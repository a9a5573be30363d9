package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;

/** A peer connection factory with an audio device of its own; serves one live peer at a time. */
final class MediaEngine {
  private final HeadlessAudioDeviceModule device = new HeadlessAudioDeviceModule();
  private final PeerConnectionFactory factory;

  /**
   * The factory first: a device that plays already refuses the factory's callback and stays mute.
   */
  MediaEngine() {
    factory = new PeerConnectionFactory(device);
    start();
  }

  PeerConnectionFactory factory() {
    return factory;
  }

  void start() {
    device.initPlayout();
    device.startPlayout();
  }

  /** The engine starts recording by itself; a push while it records aborts the JVM. */
  void stopRecording() {
    device.stopRecording();
  }

  void stop() {
    device.stopPlayout();
    device.stopRecording();
  }
}
