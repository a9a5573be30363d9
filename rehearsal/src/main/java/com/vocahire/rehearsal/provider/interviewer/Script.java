package com.vocahire.rehearsal.provider.interviewer;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the interviewer says, one line after another. */
public final class Script {
  private static final Pattern TITLE =
      Pattern.compile("<job_title>(.*?)</job_title>", Pattern.DOTALL);
  private static final String FALLBACK = "this position";
  private static final int LONGEST_TITLE = 200;
  private static final List<String> QUESTIONS =
      List.of(
          "Thank you. Here is my first question. What interests you about this work?",
          "Thank you. My second question. Which project are you most proud of, and why?",
          "I see. My third question. Tell me about a problem that was hard to solve.",
          "Good to know. My fourth question. How do you work together with other people?",
          "Thank you. My fifth and last question. What would you like to learn next?");
  private static final String GOODBYE =
      "Thank you very much for your time. This was our interview. Goodbye, and good luck.";
  private static final String AFTERWARDS = "The interview is over. Goodbye.";
  private static final String STILL_THERE = "Are you still there? ";
  private static final int LAST = QUESTIONS.size() + 1;
  private final Supplier<String> instructions;
  private int said;

  /** The instructions are read when the greeting is due: an update may still change them. */
  Script(Supplier<String> instructions) {
    this.instructions = instructions;
  }

  /** The job title of the instructions, or a fallback that can be spoken. */
  public static String jobTitle(String instructions) {
    Matcher found = TITLE.matcher(instructions);
    String title = found.find() ? unescaped(found.group(1)).strip() : "";
    return title.isEmpty() || title.length() > LONGEST_TITLE ? FALLBACK : title;
  }

  /** Everything to be said, so that it can be spoken before it is needed. */
  List<String> ahead() {
    return IntStream.rangeClosed(0, LAST).mapToObj(this::line).toList();
  }

  String next() {
    return line(said++);
  }

  /** The last line was not played at all: it comes again. */
  void back() {
    said = Math.max(0, said - 1);
  }

  /** These lines were said before this call, in this order and perhaps not to their end. */
  void resumeAfter(List<String> lines) {
    lines.forEach(line -> said = Math.max(1, after(line)));
  }

  /** The number of the line after it; a line that is not in the script changes nothing. */
  private int after(String spoken) {
    boolean repeated = spoken.startsWith(STILL_THERE);
    String text = (repeated ? spoken.substring(STILL_THERE.length()) : spoken).strip();
    return IntStream.rangeClosed(repeated ? Math.max(0, said - 1) : said, LAST)
        .filter(number -> !text.isEmpty() && line(number).startsWith(text))
        .map(number -> number + 1)
        .findFirst()
        .orElse(said);
  }

  /** For a candidate who says nothing. */
  String again() {
    return STILL_THERE + line(Math.max(0, said - 1));
  }

  boolean over() {
    return said > LAST;
  }

  private String line(int number) {
    if (number == 0) {
      return "Hello, and welcome to your interview for "
          + jobTitle(instructions.get())
          + ". I have five questions for you. Please tell me when you are ready.";
    }
    return number == LAST ? GOODBYE : number > LAST ? AFTERWARDS : QUESTIONS.get(number - 1);
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }
}
