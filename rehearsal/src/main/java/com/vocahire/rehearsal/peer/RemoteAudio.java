package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The other side's audio, as frames of 10 ms at 48 kHz mono, on the peer's thread. */
final class RemoteAudio implements AudioTrackSink {
  private final AudioTrack track;
  private final Executor thread;
  private final Consumer<short[]> onFrame;

  RemoteAudio(AudioTrack track, Executor thread, Consumer<short[]> onFrame) {
    this.track = track;
    this.thread = thread;
    this.onFrame = onFrame;
    track.addSink(this);
  }

  @Override
  public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
    if (sampleRate != 48_000 || bitsPerSample != 16 || frames != PeerParty.FRAME) {
      return;
    }
    short[] frame = new short[frames];
    ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      frame[i] = bytes.getShort(i * 2 * channels);
    }
    thread.execute(() -> onFrame.accept(frame));
  }

  void close() {
    track.removeSink(this);
  }
}
