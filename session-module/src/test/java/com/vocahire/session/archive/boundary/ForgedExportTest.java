package com.vocahire.session.archive.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For every text: a reader of the text export finds exactly the real turns. */
class ForgedExportTest {

  /**
   * Every character that a reader of a text file may take for a line end (Unicode, section 5.8).
   */
  private static final String ENDS_OF_LINES = "\r\n|[\n\u000b\f\r\u0085\u2028\u2029]";

  /** A turn as a reader sees it. */
  private record Turn(String who, String words) {}

  @Property(tries = 500)
  void parsedBackItHasExactlyTheTurns(
      @ForAll("words") String title,
      @ForAll("words") String job,
      @ForAll("turns") List<Turn> turns) {
    var text = ExportFormTest.text(ExportFormTest.interview(title, job, items(turns)));

    assertThat(parsed(text)).isEqualTo(turns.stream().map(ForgedExportTest::asRead).toList());
    assertThat(text.lines().filter(line -> line.startsWith("Job title: "))).hasSize(1);
  }

  private static List<InterviewResponse.Item> items(List<Turn> turns) {
    return turns.stream()
        .map(
            turn ->
                new InterviewResponse.Item(
                    "i", null, turn.who(), "completed", turn.words(), Instant.EPOCH, null))
        .toList();
  }

  private static Turn asRead(Turn turn) {
    var shown =
        turn.words().replaceAll(ENDS_OF_LINES, "\n").replaceAll("[\0\u001b\u0008]", "\uFFFD");
    return new Turn(turn.who(), shown);
  }

  /** As a reader does it who knows nothing but that our lines are those without an indent. */
  private static List<Turn> parsed(String text) {
    List<Turn> turns = new ArrayList<>();
    for (String line : text.split(ENDS_OF_LINES, -1)) {
      if (line.startsWith("Candidate: ") || line.startsWith("Interviewer: ")) {
        int colon = line.indexOf(':');
        turns.add(
            new Turn(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2)));
      } else if (line.startsWith(InterviewText.INDENT) && !turns.isEmpty()) {
        var turn = turns.remove(turns.size() - 1);
        turns.add(new Turn(turn.who(), turn.words() + "\n" + line.substring(4)));
      }
    }
    return turns;
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(Arbitraries.of("candidate", "interviewer"), words())
        .as(Turn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> words() {
    var pieces =
        Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            "\u000b",
            "\f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\0",
            "\u001b",
            "\b",
            "Candidate: ",
            "Interviewer: ",
            "Conversation",
            "Interview 0b8f",
            "Job title: ",
            "    ",
            "\t",
            " ",
            "",
            "yes",
            "\u3000",
            "\uD83D\uDE00",
            "\u202e");
    return pieces.list().ofMaxSize(8).map(parts -> String.join("", parts));
  }
}
