package com.vocahire.rehearsal.provider.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulated text model writes this about a transcript: always the same about the same. */
public final class Feedback {
  private static final Pattern QUESTION = Pattern.compile("[^.!?\u3002\uFF1F]+[?\uFF1F]");
  private static final int LONGEST_QUOTE = 160;

  /** Words of a question that is about a topic. */
  private static final Map<String, String> TOPICS =
      Map.of(
          "motivation", "why|interest|attract|draws",
          "experience", "last|experience|worked|yourself|proud",
          "skills", "skill|tool|how do you|good at",
          "problem_solving", "problem|difficult|challenge|went wrong",
          "teamwork", "team|colleague|disagree|together");

  private final ObjectNode report = JsonNodeFactory.instance.objectNode();
  private final ArrayNode questions = report.putArray("questions");
  private final StringBuilder asked = new StringBuilder();

  private Feedback() {}

  static String on(JsonNode transcript) {
    Feedback feedback = new Feedback();
    for (JsonNode turn : transcript) {
      String words = turn.path("words").asText();
      if (turn.path("speaker").asText().equals("interviewer")) {
        feedback.asked(words);
      } else {
        feedback.answered(words);
      }
    }
    return feedback.written();
  }

  private void asked(String words) {
    Matcher question = QUESTION.matcher(words);
    while (question.find()) {
      asked.append(question.group().toLowerCase(Locale.ROOT)).append(' ');
      ObjectNode entry = questions.addObject().put("question", question.group().strip());
      entry.put("outcome", "not_answered").putArray("statements");
    }
  }

  /** The last question is the one that is answered. */
  private void answered(String words) {
    if (questions.isEmpty() || words.isBlank()) {
      return;
    }
    ObjectNode question = (ObjectNode) questions.get(questions.size() - 1);
    ArrayNode statements = question.put("outcome", "answered").withArray("statements");
    if (statements.isEmpty()) {
      boolean brief = words.length() < 60;
      statements
          .addObject()
          .put("kind", brief ? "improvement" : "strength")
          .put("text", brief ? "An example would say more here." : "You answered with details.")
          .put("quote", words.substring(0, Math.min(words.length(), LONGEST_QUOTE)).strip());
    }
  }

  private String written() {
    ArrayNode notAsked = report.putArray("not_asked");
    TOPICS.keySet().stream()
        .sorted()
        .filter(topic -> !Pattern.compile(TOPICS.get(topic)).matcher(asked).find())
        .forEach(notAsked::add);
    return report.toString();
  }

  /** In the right form, and without any ground. */
  public static String invented() {
    Feedback feedback = new Feedback();
    feedback.asked("Which of your seven patents are you most proud of?");
    feedback.answered("I hold seven patents in the field of underwater basket weaving.");
    return feedback.written();
  }
}
