package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** A data channel whose callbacks run on the peer's thread. */
final class Channel implements RTCDataChannelObserver {
  private final RTCDataChannel channel;
  private final Executor thread;
  private final PeerParty party;
  private Runnable left = () -> {};
  private boolean open;

  Channel(RTCDataChannel channel, Executor thread, PeerParty party) {
    this.channel = channel;
    this.thread = thread;
    this.party = party;
  }

  /** It may be open already, and then says so never again: look once after registering. */
  void listen(Runnable left) {
    this.left = left;
    channel.registerObserver(this);
    look();
  }

  void send(String text) {
    if (!open) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(bytes), false));
    } catch (Exception e) {
      throw new IllegalStateException("the data channel refused a message", e);
    }
  }

  void close() {
    open = false;
    channel.unregisterObserver();
    channel.close();
    channel.dispose();
  }

  @Override
  public void onStateChange() {
    thread.execute(this::look);
  }

  @Override
  public void onMessage(RTCDataChannelBuffer buffer) {
    byte[] bytes = new byte[buffer.data.remaining()];
    buffer.data.get(bytes);
    thread.execute(() -> party.received(new String(bytes, StandardCharsets.UTF_8)));
  }

  @Override
  public void onBufferedAmountChange(long previous) {}

  private void look() {
    if (!open && channel.getState() == RTCDataChannelState.OPEN) {
      open = true;
      party.opened();
    } else if (open && channel.getState() != RTCDataChannelState.OPEN) {
      open = false;
      left.run();
    }
  }
}
