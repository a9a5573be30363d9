package com.vocahire.endtoend.testkit.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types of the events that a page's data channels have received, whatever it made of them. */
public final class ReceivedEvents {

  private static final String COLLECT =
      """
      const make = RTCPeerConnection.prototype.createDataChannel;
      globalThis.seenEvents = [];
      RTCPeerConnection.prototype.createDataChannel = function (...how) {
        const channel = make.apply(this, how);
        channel.addEventListener('message', ({ data }) => seenEvents.push(JSON.parse(data).type));
        return channel;
      };
      """;

  private final Page page;

  /** Of a page that is still to be opened. */
  public ReceivedEvents(Page page) {
    this.page = page;
    page.addInitScript(COLLECT);
  }

  /** Each once. */
  @SuppressWarnings("unchecked")
  public Set<String> types() {
    return new TreeSet<>((List<String>) page.evaluate("seenEvents"));
  }
}
