package com.vocahire.rehearsal.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What arrived, as a page: the newest first, links to click on. */
final class MailPage {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <title>Mail (%d)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
          body { margin: 0 auto; max-width: 48rem; padding: 1.5rem; }
          article { border: 1px solid #8888; border-radius: 12px; padding: 1rem 1.25rem; margin: 1rem 0; }
          h2 { margin: 0; font-size: 1.1rem; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
          details pre { font-family: monospace; font-size: .85rem; }
        </style>
      </head>
      <body>
      <main>
        <h1>Mail</h1>
        <p>What the rehearsal's mail server received. Nothing leaves this machine.</p>
        %s
      </main>
      </body>
      </html>
      """;

  private static final String MAIL =
      """
      <article>
        <h2>%s</h2>
        <p>To %s<br>From %s<br>%s</p>
        <pre>%s</pre>
        %s
      </article>
      """;

  private MailPage() {}

  static String of(List<ArrivedMail> mails) {
    var newestFirst =
        IntStream.range(0, mails.size())
            .mapToObj(at -> article(mails.get(mails.size() - 1 - at)))
            .collect(Collectors.joining());
    return PAGE.formatted(mails.size(), mails.isEmpty() ? "<p>None yet.</p>" : newestFirst);
  }

  private static String article(ArrivedMail mail) {
    var calendar = mail.parts().get("text/calendar");
    return MAIL.formatted(
        header(mail, "Subject"),
        header(mail, "To"),
        header(mail, "From"),
        header(mail, "Date"),
        linked(escaped(mail.parts().getOrDefault("text/plain", ""))),
        calendar == null
            ? ""
            : "<details><summary>Calendar</summary><pre>" + escaped(calendar) + "</pre></details>");
  }

  private static String header(ArrivedMail mail, String name) {
    return escaped(mail.headers().getOrDefault(name, ""));
  }

  private static String linked(String text) {
    return LINK.matcher(text).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
