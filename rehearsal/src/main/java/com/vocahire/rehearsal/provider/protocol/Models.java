package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** The provider's list of models, as it is, and as it would be on a worse day. */
public final class Models {
  /** By id, with the date on which it stops; empty where none is known. */
  private static final Map<String, String> LISTED =
      Map.of("gpt-realtime-2.1", "", "gpt-realtime-2.1-mini", "", "gpt-realtime", "2027-01-20");

  private static final int HOURS_FAST = 1;

  private Models() {}

  public static void list(Context ctx) {
    list(ctx, LISTED);
  }

  /** None of ours is among them. */
  public static void listOthers(Context ctx) {
    list(ctx, Map.of("gpt-text-only", ""));
  }

  /** All of them stop so many days from now, or have stopped before. */
  public static void listStopping(Context ctx, int inDays) {
    var date = LocalDate.now(ZoneOffset.UTC).plusDays(inDays).toString();
    Map<String, String> stopping = new TreeMap<>(LISTED);
    stopping.replaceAll((id, stops) -> date);
    list(ctx, stopping);
  }

  /** By a clock that is fast (RFC 9110, section 6.6.1). */
  public static void listWithWrongClock(Context ctx) {
    list(ctx);
    var time = ZonedDateTime.now(ZoneOffset.UTC).plusHours(HOURS_FAST);
    ctx.header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time));
  }

  private static void list(Context ctx, Map<String, String> models) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("object", "list");
    models.forEach(
        (id, stops) -> {
          ObjectNode model = answer.withArray("data").addObject().put("id", id);
          model.put("object", "model").put("created", 1_756_000_000).put("owned_by", "system");
          if (!stops.isEmpty()) {
            model.put("shutdown_date", stops);
          }
        });
    ctx.contentType("application/json").result(answer.toString());
  }
}
