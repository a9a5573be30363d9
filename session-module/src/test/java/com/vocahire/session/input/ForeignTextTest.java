package com.vocahire.session.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

  private static final String PAIR = "\uD83D\uDE00";

  /** Counted, not timed: a run of spaces that ends nothing was looked at from each of its signs. */
  @Test
  void aLongRunOfSpacesCostsNoMoreThanItsLength() {
    var text = "a" + " ".repeat(20_000) + "b";
    var reads = new AtomicLong();
    var counted =
        new CharSequence() {
          @Override
          public int length() {
            return text.length();
          }

          @Override
          public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
          }

          @Override
          public String toString() {
            return text;
          }
        };

    assertThat(ForeignText.stripped(counted)).isEqualTo(text);
    assertThat(reads).hasValueLessThan(10L * text.length());
  }

  @Test
  void whatCannotBeKeptIsReplacedAndNothingElse() {
    assertThat(ForeignText.cleaned("K\0\u00f6\uD83D " + PAIR + "\uDE00\n\u3000"))
        .isEqualTo("K\uFFFD\u00f6\uFFFD " + PAIR + "\uFFFD\n\u3000");
    assertThat(ForeignText.isKeepable(PAIR)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, a", "2, a", "3, a\uD83D\uDE00", "9, a\uD83D\uDE00b"})
  void nothingIsCutInsideACodePoint(int longest, String expected) {
    assertThat(ForeignText.cut("a" + PAIR + "b", longest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000",
        "\u2003\u2003",
        "\u00a0\u202f",
        "\u200b\u2060\ufeff",
        "\u00ad",
        "\u200d\u200e",
        "\u3164",
        "\u2800",
        "\u0085\u2028\u000b",
        "\u0301",
        "\ufe0f",
        "\u0007\u001b"
      })
  void aTextWithoutVisibleCharactersIsEmpty(String text) {
    assertThat(ForeignText.normalized(text)).isEmpty();
  }

  @Test
  void aTextIsNormalizedWithoutInvisibleCharacters() {
    assertThat(ForeignText.normalized("\u3000K\u200bo\u0308ch\u202e in\r\n\u2028Pilsen\t1\u0085"))
        .isEqualTo("K\u00f6ch in\n\nPilsen\t1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian needs the non-joiner
        "\uD83D\uDC69\u200D\uD83D\uDCBB", // a woman at a computer
        "\u2764\ufe0f",
        "\u6599\u7406\u4eba",
        "<b>&amp;</b>"
      })
  void whatIsSeenStays(String text) {
    assertThat(ForeignText.normalized(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\t"})
  void aLineHasNoBreak(String lineBreak) {
    assertThat(ForeignText.onOneLine("Cook" + lineBreak + "Candidate: no"))
        .isEqualTo("Cook Candidate: no");
  }
}
