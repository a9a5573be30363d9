package com.vocahire.rehearsal.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A mail server that keeps what it gets in memory, and its page at {@code /mail}. Both listen on
 * 127.0.0.1. Tests read {@code /mail.json}, and stop and start the mail server.
 */
public final class RehearsalMail implements AutoCloseable {

  /** Who may hand mail in. */
  public static final String USER = "vocahire";

  public static final String PASSWORD = "of-a-rehearsal";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOST = "127.0.0.1";

  private final int port;
  private final Javalin page;
  private final List<ArrivedMail> before = new ArrayList<>();
  private GreenMail server;

  /** {@code {"state": "stopped"}}, or {@code running}. */
  record Order(String state) {}

  private RehearsalMail(int port, int page) {
    this.port = port;
    server = started(port);
    this.page = Javalin.create(this::configure).start(HOST, page);
  }

  /**
   * Starts both.
   *
   * @param port of SMTP
   * @param page its port; 0 for any free one
   */
  public static RehearsalMail start(int port, int page) {
    return new RehearsalMail(port, page);
  }

  private static GreenMail started(int port) {
    var mail = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      mail.getUserManager().createUser(USER, USER, PASSWORD);
    } catch (UserException impossible) {
      throw new IllegalStateException(impossible);
    }
    return mail;
  }

  /** Of SMTP. */
  public int port() {
    return port;
  }

  /** Where people look at it. */
  public String url() {
    return "http://" + HOST + ":" + page.port() + "/mail";
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/mail", ctx -> ctx.html(MailPage.of(arrived())));
    config.routes.get("/mail.json", ctx -> answer(ctx, arrived()));
    config.routes.put("/mail", this::order);
  }

  private void order(Context ctx) throws JsonProcessingException {
    var state = JSON.readValue(ctx.body(), Order.class).state();
    become("running".equals(state));
    answer(ctx, Map.of("state", "" + state));
  }

  /** What has arrived stays there. */
  private synchronized void become(boolean running) {
    if (!running && server != null) {
      before.addAll(held());
      server.stop();
      server = null;
    } else if (running && server == null) {
      server = started(port);
    }
  }

  private synchronized List<ArrivedMail> arrived() {
    var all = new ArrayList<>(before);
    all.addAll(held());
    return all;
  }

  private List<ArrivedMail> held() {
    return server == null
        ? List.of()
        : Arrays.stream(server.getReceivedMessages())
            .map(ArrivedMail::of)
            .sorted(Comparator.comparing(ArrivedMail::sentAt))
            .toList();
  }

  private static void answer(Context ctx, Object value) throws JsonProcessingException {
    ctx.contentType("application/json").result(JSON.writeValueAsString(value));
  }

  @Override
  public void close() {
    page.stop();
    become(false);
  }
}
