package com.vocahire.endtoend.testkit.browser;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What candidates saw in each scenario and what the database held: {@code
 * target/scenarios-<server>.md}, with pictures in the folder of the same name. Whichever test walks
 * a scenario reports it; the file has what this run has walked.
 */
public final class ScenarioReport {

  private static final String NAME = "scenarios-" + System.getProperty("vocahire.server");
  private static final Path PICTURES = Path.of("target", NAME);
  private static final Map<Scenario, Account> ACCOUNTS = new ConcurrentSkipListMap<>();

  /** What was seen, one line for each moment with its picture, and what the database held. */
  private record Account(List<String> seen, List<String> held) {}

  private ScenarioReport() {}

  /** A moment: what the page says now, and a picture of it. */
  public static void sees(Scenario scenario, String moment, Page page) {
    var account = account(scenario);
    var picture = scenario.file() + "-" + (account.seen().size() + 1) + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)));
    account.seen().add("%s: %s [picture](%s/%s)".formatted(moment, said(page), NAME, picture));
    write();
  }

  /** The interview's row, and whether its items are those of the page. */
  public static void holds(Scenario scenario, String what) {
    account(scenario).held().add(what);
    write();
  }

  /** The page's items are the rows, which the caller has compared. */
  public static void holds(Scenario scenario, InterviewRecord.Row row, int items) {
    var ended = row.endReason() == null ? "" : " " + row.endReason();
    holds(scenario, "%s%s, %d items, the page's".formatted(row.state(), ended, items));
  }

  private static Account account(Scenario scenario) {
    return ACCOUNTS.computeIfAbsent(
        scenario, none -> new Account(new ArrayList<>(), new ArrayList<>()));
  }

  /** What both eyes and screen readers get. */
  private static String said(Page page) {
    var texts = new ArrayList<String>();
    texts.add("state `" + page.locator("#interview").getAttribute("data-state") + "`");
    for (var part :
        page.locator(
                "#interview [role=alert], #interview [role=status], #resume, #ended-heading, #ended-text")
            .all()) {
      var text = part.isVisible() ? part.innerText().strip().replaceAll("\\s+", " ") : "";
      if (!text.isEmpty()) {
        texts.add("“" + text.replace("|", "\\|") + "”");
      }
    }
    return String.join(", ", texts);
  }

  private static synchronized void write() {
    var text = new StringBuilder("# Scenarios on " + System.getProperty("vocahire.server"));
    text.append(
        "\n\n| Scenario | What the candidate saw | What the database held |\n|---|---|---|\n");
    for (var scenario : Scenario.values()) {
      var account = ACCOUNTS.getOrDefault(scenario, new Account(List.of("not walked"), List.of()));
      text.append(
          "| %s | %s | %s |%n"
              .formatted(scenario.title(), lines(account.seen()), lines(account.held())));
    }
    try {
      Files.createDirectories(PICTURES);
      Files.writeString(Path.of("target", NAME + ".md"), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String lines(List<String> lines) {
    return String.join("<br>", lines);
  }
}
