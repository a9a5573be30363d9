package com.vocahire.rehearsal.provider.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a complete answer of the Responses API: what the model thought, and one text. */
public final class TextAnswers {
  private static final AtomicLong NUMBER = new AtomicLong();

  private TextAnswers() {}

  public static void respond(Context ctx, String text) {
    ctx.status(200).contentType("application/json").result(answer(text).toString());
  }

  private static ObjectNode answer(String text) {
    String id = Long.toString(NUMBER.incrementAndGet());
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", "resp_" + id);
    answer.put("object", "response").put("status", "completed").putNull("error");
    answer.putNull("incomplete_details").put("created_at", System.currentTimeMillis() / 1000);
    var output = answer.putArray("output");
    output.addObject().put("type", "reasoning").put("id", "rs_" + id).putArray("summary");
    ObjectNode message = output.addObject().put("type", "message").put("id", "msg_" + id);
    message.put("role", "assistant").put("status", "completed");
    ObjectNode content = message.putArray("content").addObject().put("type", "output_text");
    content.put("text", text).putArray("annotations");
    return answer;
  }
}
