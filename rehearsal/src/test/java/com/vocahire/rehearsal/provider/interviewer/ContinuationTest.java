package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interrupted interview continues in a new call where it stopped. */
class ContinuationTest {
  private static final String SECOND =
      "Thank you. My second question. Which project are you most proud of, and why?";

  private final Dialogue dialogue = Dialogue.opened("{'type':'realtime'}");

  @Test
  void neitherGreetsNorAsksTwice() {
    says("item_1", "Hello, and welcome to your interview for Welder.");
    answers("item_2", "I am ready.");
    says("item_3", SECOND);
    answers("item_4", "The lighthouse.");

    resume();
    dialogue.turn();
    dialogue.untilQuiet();

    assertThat(dialogue.said()).hasSize(2);
    assertThat(dialogue.said().get(0)).contains("My third question");
    assertThat(dialogue.said().get(1)).contains("My fourth question");
  }

  @Test
  void answersEachItemWithTheIdItWasGiven() {
    says("item_1", SECOND);
    answers("item_2", "The lighthouse.");

    assertThat(dialogue.all("conversation.item.added"))
        .extracting(event -> event.at("/item/id").asText())
        .containsExactly("item_1", "item_2");
    assertThat(dialogue.last("conversation.item.done").path("previous_item_id").asText())
        .isEqualTo("item_1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you. Here is my first question. What inter | second question",
        "Are you still there? Thank you. My second question. Which project are you most proud of,"
            + " and why? | third question",
        "Thank you. My fifth and last question. What would you like to learn next? | Goodbye",
        "Hello, and welcome | first question",
        "Sprechen wir weiter. | first question",
      })
  void takesUpWhatFollowsItsLastWords(String last, String next) {
    says("item_1", last);

    resume();

    assertThat(dialogue.said().get(0)).contains(next);
  }

  @Test
  void distinguishesLinesWithTheSameBeginningByWhatCameBefore() {
    says("item_1", SECOND);
    says("item_2", "Thank you.");

    resume();

    assertThat(dialogue.said().get(0)).startsWith("Thank you very much");
  }

  @Test
  void greetsWhenItHasSaidNothing() {
    answers("item_1", "Hello?");

    resume();

    assertThat(dialogue.said().get(0)).startsWith("Hello, and welcome");
  }

  @Test
  void itsPlaceCountsAndNotTheOrderOfArrival() {
    says("item_3", SECOND);
    dialogue.send(created("assistant", "output_text", "item_1", "Hello", "root"));

    resume();

    assertThat(dialogue.said().get(0)).contains("My third question");
  }

  @Test
  void whatTheClientAddsLaterChangesNothing() {
    resume();
    says("item_9", SECOND);

    dialogue.turn();
    dialogue.untilQuiet();

    assertThat(dialogue.said().get(1)).contains("my first question");
  }

  private void resume() {
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();
  }

  private void says(String id, String text) {
    dialogue.send(created("assistant", "output_text", id, text, null));
  }

  private void answers(String id, String text) {
    dialogue.send(created("user", "input_text", id, text, null));
  }

  private static String created(String role, String part, String id, String text, String previous) {
    return "{'type':'conversation.item.create',%s'item':{'type':'message','role':'%s','id':'%s','content':[{'type':'%s','text':'%s'}]}}"
        .formatted(
            previous == null ? "" : "'previous_item_id':'" + previous + "',", role, id, part, text);
  }
}
