package com.vocahire.endtoend.benchmark.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as JSON, and as bars: {@code target/exchange-<server>.json} and {@code .svg}. */
final class ExchangeReport {

  private static final int LEFT = 250;
  private static final int WIDTH = 420;
  private static final int ROW = 18;
  private static final Map<String, String> COLORS =
      Map.of(Peer.PRODUCT, "#2563eb", Peer.FASTIFY, "#6b7280", Peer.NGINX, "#d1d5db");

  private final String server;
  private final Results results;
  private final StringBuilder svg = new StringBuilder();
  private int y = 30;

  ExchangeReport(String server, Results results) {
    this.server = server;
    this.results = results;
  }

  void write(List<Bar> bars) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("server", server);
    report.put("results", results.all());
    report.put("bars", bars.stream().map(bar -> bar.judged(results)).toList());
    var json = file("json").toFile();
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json, report);
    Files.writeString(file("svg"), picture());
  }

  private Path file(String kind) {
    return Path.of("target", "exchange-" + server + "." + kind);
  }

  private String picture() {
    text(8, "start", "Exchanges a second, " + Peer.PRODUCT + " on " + server);
    y += ROW;
    results.all().forEach(this::draw);
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n%s</svg>%n",
        LEFT + WIDTH + 70,
        y,
        svg);
  }

  /** The longest bar of each level is as long as the picture allows. */
  private void draw(LoadLevel level, Map<String, Sample> peers) {
    double most = peers.values().stream().mapToDouble(Sample::rate).max().orElse(1);
    peers.forEach(
        (peer, sample) -> {
          double width = WIDTH * sample.rate() / most;
          text(LEFT - 8, "end", level + ", " + peer);
          rectangle(width, COLORS.get(peer));
          text(LEFT + (int) width + 6, "start", Math.round(sample.rate()) + "");
          y += ROW;
        });
    y += ROW / 2;
  }

  private void rectangle(double width, String color) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"14\" fill=\"%s\"/>%n",
            LEFT,
            y - 11,
            width,
            color));
  }

  private void text(int x, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}
