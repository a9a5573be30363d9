package com.vocahire.endtoend.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A server's log of its start: which warnings and errors are unexplained. */
final class StartUpLog {

  /** WildFly's form, and Payara's, whose message is on the lines that follow. */
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d |\\[\\d{4}-)");

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "^\\d{4}-\\d\\d-\\d\\d \\S+ +(WARN|ERROR|FATAL) |^\\[\\S+] \\[[^]]*] \\[(WARNING|SEVERE)]");

  /** What may stand there, and why. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "WFLYELY00023", "WildFly's own TLS listener has no key yet; a proxy ends TLS",
          "WFLYELY01084", "the same: it makes one at the first request by TLS",
          "Oracle21JsonPlatform", "EclipseLink looks for a database that is not ours",
          "NCLS-SECURITY-05054", "Payara ships certificates of authorities that have expired",
          "has null package", "Jersey looks at the type of arrays, as Payara ships it",
          "reason = restart required", "a setting of the document, which has the domain restarted");

  private final List<String> complaints;

  private StartUpLog(List<String> complaints) {
    this.complaints = complaints;
  }

  static StartUpLog of(Path log) throws IOException {
    return new StartUpLog(
        ENTRY
            .splitAsStream(Files.readString(log))
            .filter(entry -> COMPLAINT.matcher(entry).find())
            .toList());
  }

  /** Those that are not among the accepted. */
  List<String> unexplained() {
    return complaints.stream()
        .filter(complaint -> ACCEPTED.keySet().stream().noneMatch(complaint::contains))
        .toList();
  }
}
