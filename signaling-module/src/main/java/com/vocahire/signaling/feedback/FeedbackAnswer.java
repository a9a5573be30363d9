package com.vocahire.signaling.feedback;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackReport.Kind;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Question;
import com.vocahire.session.feedback.FeedbackReport.Statement;
import com.vocahire.session.feedback.FeedbackReport.Topic;
import com.vocahire.session.input.ForeignText;
import com.vocahire.signaling.http.message.ProviderAnswers;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an answer of the Responses API and accepts only the requested format. The cause of a
 * failure is dropped, because a parser's message may contain the text.
 */
final class FeedbackAnswer {

  private static final int LONGEST = 2_000;

  private FeedbackAnswer() {}

  static FeedbackReport read(HttpResponse<String> answer, String model) {
    ProviderAnswers.requireStatus(answer, 200);
    try {
      return report(JsonValues.parse(text(JsonValues.parse(answer.body()))), model);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException malformed) {
      throw InterviewFailure.providerError("answered without usable feedback", null);
    }
  }

  /** The only text of a completed response; a refusal has none. */
  private static String text(JsonObject response) {
    require(response.getString("status").equals("completed"));
    var texts =
        response.getJsonArray("output").getValuesAs(JsonObject.class).stream()
            .filter(output -> output.getString("type").equals("message"))
            .flatMap(message -> message.getJsonArray("content").stream())
            .map(JsonValue::asJsonObject)
            .filter(content -> content.getString("type").equals("output_text"))
            .map(content -> content.getString("text"))
            .toList();
    require(texts.size() == 1);
    return texts.get(0);
  }

  private static FeedbackReport report(JsonObject report, String model) {
    requireFields(report, "questions", "not_asked");
    var notAsked =
        each(report.getJsonArray("not_asked"), Topic.values().length, FeedbackAnswer::topic);
    return new FeedbackReport(
        model,
        true,
        each(
            report.getJsonArray("questions"),
            FeedbackSchema.MOST_QUESTIONS,
            FeedbackAnswer::question),
        notAsked.stream().distinct().toList());
  }

  private static Topic topic(JsonValue topic) {
    return constant(Topic.class, ((JsonString) topic).getString());
  }

  private static Question question(JsonValue value) {
    var question = value.asJsonObject();
    requireFields(question, "question", "outcome", "statements");
    return new Question(
        bounded(question.getString("question")),
        constant(Outcome.class, question.getString("outcome")),
        each(
            question.getJsonArray("statements"),
            FeedbackSchema.MOST_STATEMENTS,
            FeedbackAnswer::statement));
  }

  private static Statement statement(JsonValue value) {
    var statement = value.asJsonObject();
    requireFields(statement, "kind", "text", "quote");
    return new Statement(
        constant(Kind.class, statement.getString("kind")),
        bounded(statement.getString("text")),
        bounded(statement.getString("quote")));
  }

  private static <T> List<T> each(JsonArray array, int most, Function<JsonValue, T> reading) {
    require(array.size() <= most);
    return array.stream().map(reading).toList();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    require(word.equals(word.toLowerCase(Locale.ROOT)));
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static String bounded(String sent) {
    var text = ForeignText.cleaned(sent);
    require(!text.isBlank() && text.length() <= LONGEST);
    return text;
  }

  private static void requireFields(JsonObject object, String... names) {
    require(object.keySet().equals(Set.of(names)));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not the requested format");
    }
  }
}
