package com.vocahire.signaling.feedback;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.feedback.FeedbackReport.Kind;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Topic;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The format of the answer, as a JSON schema within the limits of strict structured outputs: every
 * field is required and none may be added. There is no field for a score.
 */
final class FeedbackSchema {

  static final int MOST_QUESTIONS = 30;
  static final int MOST_STATEMENTS = 4;

  private FeedbackSchema() {}

  static JsonObject json() {
    return object(
            JsonValues.object()
                .add("questions", list(question(), MOST_QUESTIONS))
                .add("not_asked", list(words(Topic.values()), Topic.values().length)))
        .build();
  }

  private static JsonObjectBuilder question() {
    return object(
        JsonValues.object()
            .add("question", text("The interviewer's question, copied word for word."))
            .add("outcome", words(Outcome.values()))
            .add("statements", list(statement(), MOST_STATEMENTS)));
  }

  private static JsonObjectBuilder statement() {
    return object(
        JsonValues.object()
            .add("kind", words(Kind.values()))
            .add("text", text("One short sentence to the candidate."))
            .add("quote", text("The candidate's words it rests on, copied from one turn.")));
  }

  private static JsonObjectBuilder object(JsonObjectBuilder properties) {
    var built = properties.build();
    return JsonValues.object()
        .add("type", "object")
        .add("properties", built)
        .add("required", JsonValues.array(built.keySet()))
        .add("additionalProperties", false);
  }

  private static JsonObjectBuilder list(JsonObjectBuilder items, int most) {
    return JsonValues.object().add("type", "array").add("items", items).add("maxItems", most);
  }

  private static JsonObjectBuilder text(String description) {
    return JsonValues.object().add("type", "string").add("description", description);
  }

  private static JsonObjectBuilder words(Enum<?>[] constants) {
    return JsonValues.object().add("type", "string").add("enum", lowerCase(constants));
  }

  private static JsonArray lowerCase(Enum<?>[] constants) {
    var names =
        Stream.of(constants)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toList());
    return JsonValues.array(names).build();
  }
}
