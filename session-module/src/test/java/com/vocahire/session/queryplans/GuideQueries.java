package com.vocahire.session.queryplans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** The queries that the operating guide gives to administrators, ready to be asked. */
final class GuideQueries {
  private static final Path GUIDE = Path.of("../docs/operating.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sql\n(.*?)```");

  private GuideQueries() {}

  static List<String> all() throws IOException {
    return BLOCK
        .matcher(Files.readString(GUIDE))
        .results()
        .flatMap(block -> Pattern.compile(";\\s*").splitAsStream(block.group(1)))
        .map(GuideQueries::filledIn)
        .toList();
  }

  private static String filledIn(String query) {
    return query
        .replace(":'interview'", "'00000308-0000-4000-8000-000000000000'")
        .replace(":'reviewer'", "'reviewer-1'")
        .replace(":'actor'", "'pseudonym'")
        .replace(":'day'", "'" + LocalDate.now(ZoneOffset.UTC).minusDays(3) + "'");
  }
}
