package com.vocahire.hiring.plan.entity;

import com.vocahire.platform.json.JsonValues;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Optional;

/** A plan as its table keeps it. Texts that are missing have no member. */
final class PlanJson {

  private static final String INTRODUCTION = "introduction";
  private static final String JOB_FACTS = "jobFacts";
  private static final String LANGUAGE = "language";
  private static final String VOICE = "voice";
  private static final String MINUTES = "minutes";
  private static final String QUESTIONS = "questions";
  private static final String TEXT = "text";
  private static final String COMPETENCY = "competency";
  private static final String RUBRIC = "rubric";
  private static final String FOLLOW_UPS = "followUps";
  private static final String MUST_ASK = "mustAsk";

  private PlanJson() {}

  static String of(Plan plan) {
    var json = JsonValues.object().add(MINUTES, plan.length().toMinutes());
    plan.introduction().ifPresent(words -> json.add(INTRODUCTION, words));
    plan.jobFacts().ifPresent(words -> json.add(JOB_FACTS, words));
    plan.language().ifPresent(tag -> json.add(LANGUAGE, tag));
    plan.voice().ifPresent(name -> json.add(VOICE, name));
    JsonArrayBuilder questions = JsonValues.array();
    plan.questions().forEach(question -> questions.add(of(question)));
    return json.add(QUESTIONS, questions).build().toString();
  }

  private static JsonObjectBuilder of(Question question) {
    var json =
        JsonValues.object()
            .add(TEXT, question.text())
            .add(FOLLOW_UPS, question.followUps())
            .add(MUST_ASK, question.mustAsk());
    question.competency().ifPresent(words -> json.add(COMPETENCY, words));
    question.rubric().ifPresent(words -> json.add(RUBRIC, words));
    return json;
  }

  static Plan read(String kept) {
    var json = JsonValues.parse(kept);
    return new Plan(
        text(json, INTRODUCTION),
        text(json, JOB_FACTS),
        text(json, LANGUAGE),
        text(json, VOICE),
        Duration.ofMinutes(json.getInt(MINUTES)),
        json.getJsonArray(QUESTIONS).getValuesAs(PlanJson::question));
  }

  private static Question question(JsonObject json) {
    return new Question(
        json.getString(TEXT),
        text(json, COMPETENCY),
        text(json, RUBRIC),
        json.getInt(FOLLOW_UPS),
        json.getBoolean(MUST_ASK));
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }
}
