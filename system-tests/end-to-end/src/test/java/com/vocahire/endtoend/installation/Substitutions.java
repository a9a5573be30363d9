package com.vocahire.endtoend.installation;

import java.util.regex.Pattern;

/**
 * A file or a command of the documents, with what a reader who follows them changes. A change that
 * changes nothing is an error: the document has moved on, and the test must follow.
 */
final class Substitutions {

  private String text;

  Substitutions(String text) {
    this.text = text;
  }

  /** Replaces whole lines, apart from their indentation; {@code $1} is the first group. */
  void everyLine(String line, String instead) {
    each(Pattern.compile("(?m)(?<=^ {0,40})" + line + "$"), instead);
  }

  /** Replaces every occurrence. */
  void each(String what, String instead) {
    each(Pattern.compile(what), instead);
  }

  private void each(Pattern what, String instead) {
    var found = what.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("the document has no " + what + " any more:\n" + text);
    }
    text = found.replaceAll(instead);
  }

  String text() {
    return text;
  }
}
