package com.vocahire.session.feedback.entity;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackReport.Kind;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Question;
import com.vocahire.session.feedback.FeedbackReport.Statement;
import com.vocahire.session.feedback.FeedbackReport.Topic;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A report as its column keeps it; only what {@link #written} wrote is ever read. */
public final class FeedbackJson {

  private FeedbackJson() {}

  /** Returns the JSON of a report. */
  public static String written(FeedbackReport report) {
    var questions = JsonValues.array();
    report.questions().forEach(question -> questions.add(json(question)));
    var notAsked = JsonValues.array();
    report.notAsked().forEach(topic -> notAsked.add(topic.name()));
    return JsonValues.object()
        .add("model", report.model())
        .add("whole", report.whole())
        .add("questions", questions)
        .add("notAsked", notAsked)
        .build()
        .toString();
  }

  private static JsonValue json(Question question) {
    JsonArrayBuilder statements = JsonValues.array();
    for (var statement : question.statements()) {
      statements.add(
          JsonValues.object()
              .add("kind", statement.kind().name())
              .add("text", statement.text())
              .add("quote", statement.quote()));
    }
    return JsonValues.object()
        .add("question", question.question())
        .add("outcome", question.outcome().name())
        .add("statements", statements)
        .build();
  }

  /** Reads what {@link #written} wrote. */
  public static FeedbackReport read(String json) {
    var report = JsonValues.parse(json);
    return new FeedbackReport(
        report.getString("model"),
        report.getBoolean("whole"),
        report.getJsonArray("questions").getValuesAs(FeedbackJson::question),
        report
            .getJsonArray("notAsked")
            .getValuesAs((JsonString topic) -> Topic.valueOf(topic.getString())));
  }

  private static Question question(JsonObject question) {
    return new Question(
        question.getString("question"),
        Outcome.valueOf(question.getString("outcome")),
        question.getJsonArray("statements").getValuesAs(FeedbackJson::statement));
  }

  private static Statement statement(JsonObject statement) {
    return new Statement(
        Kind.valueOf(statement.getString("kind")),
        statement.getString("text"),
        statement.getString("quote"));
  }
}
