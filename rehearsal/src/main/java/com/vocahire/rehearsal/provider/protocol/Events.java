package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Sends server events, each with an identifier of its own. */
public final class Events {
  private final Consumer<ObjectNode> out;

  public Events(Consumer<ObjectNode> out) {
    this.out = out;
  }

  public void send(String type, Consumer<ObjectNode> fill) {
    ObjectNode event = object().put("event_id", Ids.next("event")).put("type", type);
    fill.accept(event);
    out.accept(event);
  }

  /** {@code conversation.item.added} or {@code .done}: the item as it is now. */
  public void item(String type, String previousId, JsonNode item) {
    send(type, event -> event.put("previous_item_id", previousId).set("item", item.deepCopy()));
  }

  public void error(ApiError refusal, String clientEventId) {
    send("error", event -> event.set("error", refusal.toJson().put("event_id", clientEventId)));
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
