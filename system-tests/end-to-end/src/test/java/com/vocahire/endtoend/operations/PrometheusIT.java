package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.endtoend.testkit.ServerTool;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Prometheus takes what is measured, and what we hand out for it. */
@OnRehearsal(SharedProfile.class)
class PrometheusIT {

  private static final Path HANDED_OUT = Rehearsal.top().resolve("server-config");
  private static final Path RULES = HANDED_OUT.resolve("prometheus/vocahire-alerts.yml");

  private final Endpoints endpoints;
  private final Caller scraper;

  PrometheusIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    scraper = Caller.withToken(endpoints, SharedProfile.SCRAPE_TOKEN);
  }

  @AfterEach
  void close() {
    scraper.close();
  }

  @Test
  void promtoolHasNothingToSay(@TempDir Path folder) throws Exception {
    try (var ada = Caller.newcomer(endpoints)) {
      ada.connecting();
      ada.get("ice-servers").close();
    }

    var said = checked(folder, Scrape.by(scraper).text());

    assertThat(said).isEmpty();
  }

  @Test
  void promtoolWouldObject(@TempDir Path folder) {
    assertThat(catchThrowableOf(folder, "# TYPE bad_total gauge\nbad_total 1\n"))
        .hasMessageContaining("no help text");
  }

  private static Throwable catchThrowableOf(Path folder, String text) {
    return catchThrowable(() -> checked(folder, text));
  }

  private static String checked(Path folder, String text) throws Exception {
    var file = Files.writeString(folder.resolve("metrics.txt"), text);
    return ServerTool.run(Path.of("/bin/sh"), "-c", "promtool check metrics < " + file);
  }

  @Test
  void aRealPrometheusAnswersWithOurSeries(@TempDir Path folder) throws Exception {
    try (var ada = Caller.newcomer(endpoints);
        var prometheus = new Prometheus(folder, endpoints, SharedProfile.SCRAPE_TOKEN, RULES)) {
      ada.get("ice-servers").close();
      var answered =
          "sum(vocahire_http_requests_seconds_count{job='vocahire',method='GET',"
              + "route='/api/ice-servers',status='200'}) > 0";

      Waiting.await("our series in Prometheus").until(() -> prometheus.query(answered).size() == 1);

      assertThat(prometheus.query("up{job='vocahire'} == 1")).hasSize(1);
      assertThat(prometheus.query("jvm_memory_used_bytes{area='heap'} > 0")).isNotEmpty();
      assertThat(prometheus.query("vocahire_interviews{state='live'} >= 0")).hasSize(1);
      Waiting.await("the rules, evaluated")
          .until(() -> prometheus.rules().findValuesAsText("health").contains("ok"));
      assertThat(prometheus.rules().findValuesAsText("health")).containsOnly("ok");
      assertThat(queriesOfTheDashboard()).hasSizeGreaterThan(20).allMatch(prometheus::understands);
    }
  }

  private static List<String> queriesOfTheDashboard() throws Exception {
    var file = HANDED_OUT.resolve("grafana/vocahire.json").toFile();
    return new ObjectMapper().readTree(file).findValuesAsText("expr");
  }

  @Test
  void everyAlertFiresWhenItShouldAndNoneElse() throws Exception {
    var tests = HANDED_OUT.resolve("prometheus/vocahire-alerts-test.yml").toString();

    assertThat(ServerTool.run(Path.of("promtool"), "test", "rules", tests)).contains("SUCCESS");
  }
}
