package com.vocahire.rehearsal.provider.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemEventsTest {
  private final Dialogue dialogue = Dialogue.opened("{'type':'realtime'}");

  @Test
  void takesMessagesInTheirPlace() {
    create("'first'", "");
    create("'third'", "");
    create("'second'", "'previous_item_id':'first',");
    create("'zeroth'", "'previous_item_id':'root',");

    assertThat(dialogue.last("conversation.item.added").path("previous_item_id").isNull()).isTrue();
    assertThat(dialogue.all("conversation.item.done").get(2).path("previous_item_id").asText())
        .isEqualTo("first");
    assertThat(dialogue.all("conversation.item.done").get(1).path("previous_item_id").asText())
        .isEqualTo("first");
  }

  @Test
  void retrievesAndDeletesItems() {
    create("'one'", "");

    dialogue.send("{'type':'conversation.item.retrieve','item_id':'one'}");
    dialogue.send("{'type':'conversation.item.delete','item_id':'one'}");
    dialogue.send("{'type':'conversation.item.retrieve','item_id':'one'}");

    assertThat(dialogue.last("conversation.item.retrieved").at("/item/content/0/text").asText())
        .isEqualTo("Hi");
    assertThat(dialogue.all("conversation.item.deleted")).hasSize(1);
    assertThat(dialogue.all("error")).hasSize(1);
  }

  @Test
  void truncatesWhatItSaid() {
    dialogue.send("{'type':'response.create'}");
    dialogue.untilQuiet();
    String item = dialogue.last("conversation.item.done").at("/item/id").asText();

    truncate(item, 999_999);
    truncate(item, 500);
    dialogue.send("{'type':'conversation.item.retrieve','item_id':'" + item + "'}");

    assertThat(dialogue.last("error").at("/error/param").asText()).isEqualTo("audio_end_ms");
    assertThat(dialogue.last("conversation.item.truncated").path("audio_end_ms").asInt())
        .isEqualTo(500);
    assertThat(
            dialogue.last("conversation.item.retrieved").at("/item/content/0/transcript").asText())
        .isEmpty();
  }

  private void create(String id, String place) {
    dialogue.send(
        "{'type':'conversation.item.create',"
            + place
            + "'item':{'type':'message','role':'user','id':"
            + id
            + ",'content':[{'type':'input_text','text':'Hi'}]}}");
  }

  private void truncate(String item, int endMs) {
    dialogue.send(
        "{'type':'conversation.item.truncate','content_index':0,'item_id':'"
            + item
            + "','audio_end_ms':"
            + endMs
            + "}");
  }
}
