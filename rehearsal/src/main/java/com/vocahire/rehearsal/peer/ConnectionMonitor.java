package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.util.function.Consumer;

/** Whether the other side is there: it has to come in time, and may be away only shortly. */
final class ConnectionMonitor {
  private final PeerThread thread;
  private final PeerLimits limits;
  private final Runnable came;
  private final Consumer<String> lost;
  private boolean connected;
  private boolean away;

  ConnectionMonitor(PeerThread thread, PeerLimits limits, Runnable came, Consumer<String> lost) {
    this.thread = thread;
    this.limits = limits;
    this.came = came;
    this.lost = lost;
  }

  void awaited() {
    thread.after(limits.connect(), () -> lostIf(!connected, "never connected"));
  }

  void changed(RTCPeerConnectionState state) {
    switch (state) {
      case CONNECTED -> here();
      case DISCONNECTED -> {
        away = true;
        thread.after(limits.absence(), () -> lostIf(away, "disconnected"));
      }
      case FAILED -> lost.accept("connection failed");
      case CLOSED -> lost.accept("other side left");
      case NEW, CONNECTING -> {}
    }
  }

  private void here() {
    away = false;
    if (!connected) {
      connected = true;
      came.run();
    }
  }

  private void lostIf(boolean missing, String why) {
    if (missing) {
      lost.accept(why);
    }
  }
}
