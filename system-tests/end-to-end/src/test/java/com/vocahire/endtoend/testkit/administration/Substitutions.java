package com.vocahire.endtoend.testkit.administration;

import java.util.regex.Pattern;

/**
 * A file or a command of the documents, with what a reader who follows them changes. A change that
 * changes nothing is an error: the document has moved on, and the test must follow.
 */
public final class Substitutions {

  private String text;

  public Substitutions(String text) {
    this.text = text;
  }

  /** Replaces whole lines, apart from their indentation; {@code $1} is the first group. */
  public void everyLine(String line, String instead) {
    each(Pattern.compile("(?m)(?<=^ {0,40})" + line + "$"), instead);
  }

  /** Replaces every occurrence. */
  public void each(String what, String instead) {
    each(Pattern.compile(what), instead);
  }

  private void each(Pattern what, String instead) {
    var found = what.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("the document has no " + what + " any more:\n" + text);
    }
    text = found.replaceAll(instead);
  }

  public String text() {
    return text;
  }
}
