package com.vocahire.endtoend.testkit.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page's browser receives, counted on the wire: headers, and bodies as they are compressed.
 * A file that comes from the browser's cache counts nothing.
 */
public final class Transfers {

  private final Page page;
  private final Map<String, String> addresses = new HashMap<>();
  private final List<Transfer> received = new ArrayList<>();

  /** One answer of the network. */
  public record Transfer(String address, int bytes) {}

  public Transfers(Page page) {
    this.page = page;
    CDPSession network = page.context().newCDPSession(page);
    network.on("Network.requestWillBeSent", this::sent);
    network.on("Network.loadingFinished", this::finished);
    network.send("Network.enable");
  }

  private void sent(JsonObject event) {
    var request = event.getAsJsonObject("request");
    addresses.put(event.get("requestId").getAsString(), request.get("url").getAsString());
  }

  private void finished(JsonObject event) {
    int bytes = event.get("encodedDataLength").getAsInt();
    if (bytes > 0) {
      received.add(new Transfer(addresses.get(event.get("requestId").getAsString()), bytes));
    }
  }

  /** All until now, once the page asks for nothing more. */
  public List<Transfer> take() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return List.copyOf(received);
  }

  public static int bytes(List<Transfer> transfers) {
    return transfers.stream().mapToInt(Transfer::bytes).sum();
  }
}
