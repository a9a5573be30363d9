package com.vocahire.webapp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.input.ForeignText.Spoken;
import com.vocahire.session.input.ForeignText.Verbatim;
import com.vocahire.session.input.ParsedElement;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBindingTest {

  /** Public, as requests are: the binding stands in another package than they. */
  public record Order(
      String dish, Long plates, Kind kind, List<Guest> guests, Map<String, Long> prices) {}

  /** Three kinds of text. */
  public record Texts(String title, @Verbatim String sdp, @Spoken String words) {}

  /** Elements that are read each by itself. */
  public record Party(List<ParsedElement<Order>> orders) {}

  /** A truth. */
  public record Answer(Boolean asked) {}

  /** A record inside. */
  public record Guest(String name) {}

  /** In JSON's lower case. */
  public enum Kind {
    hot,
    cold
  }

  @Test
  void bindsEveryKindOfField() {
    var order =
        bind(
            "{'dish': 'soup', 'plates': 2e0, 'kind': 'hot', 'guests': [{'name': 'Ada'}],"
                + " 'prices': {'soup': 7}, 'unknown': [{}]}");

    assertThat(order)
        .isEqualTo(new Order("soup", 2L, Kind.hot, List.of(new Guest("Ada")), Map.of("soup", 7L)));
  }

  @Test
  void takesNullForAbsence() {
    assertThat(bind("{'dish': null}")).isEqualTo(new Order(null, null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[{'dish': 'soup'}]",
        "'soup'",
        "{'dish': 5}",
        "{'dish': {}}",
        "{'plates': '2'}",
        "{'plates': 1.5}",
        "{'plates': true}",
        "{'kind': 1}",
        "{'guests': {}}",
        "{'guests': [null]}",
        "{'guests': ['Ada']}",
        "{'guests': [{'name': 5}]}",
        "{'prices': [1]}",
        "{'prices': {'soup': '7'}}"
      })
  void refusesAnotherType(String json) {
    assertThatThrownBy(() -> bind(json)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void takesATruthForNothingElse() {
    assertThat(RecordBinding.bind(Answer.class, read("{\"asked\": false}")).asked()).isFalse();
    assertThat(RecordBinding.bind(Answer.class, read("{\"asked\": true}")).asked()).isTrue();
    assertThat(RecordBinding.bind(Answer.class, read("{}")).asked()).isNull();
    for (String other : List.of("\"true\"", "1", "[true]", "{}")) {
      assertThatThrownBy(() -> RecordBinding.bind(Answer.class, read("{\"asked\": " + other + "}")))
          .isInstanceOf(MalformedJson.class);
    }
  }

  @Test
  void aTextIsNormalizedBeforeItIsValidatedAndOthersAreTakenAsTheyAre() {
    var json =
        "{'title': '%1$s', 'sdp': '%1$s', 'words': '%1$s'}".formatted("\\u3000a\\u0308\\r\\n");

    assertThat(RecordBinding.bind(Texts.class, read(json.replace('\'', '"'))))
        .isEqualTo(new Texts("\u00e4", "\u3000a\u0308\r\n", "\u3000a\u0308\r\n"));
  }

  @Test
  void whatIsWrongWithAnElementThatIsReadByItselfHindersNoOther() {
    var json = "{'orders': [{'dish': 'soup'}, {'kind': 'HOT'}, {'dish': 5}, {'plates': 2}]}";

    var orders = RecordBinding.bind(Party.class, read(json.replace('\'', '"'))).orders();

    assertThat(orders)
        .extracting(order -> order.value().isPresent())
        .containsExactly(true, false, false, true);
    assertThat(orders)
        .extracting(ParsedElement::malformed)
        .containsExactly(false, false, true, false);
    assertThat(orders.get(1).problem()).contains("kind must be one of hot, cold");
    assertThat(orders.get(2).problem()).contains("dish is not a string");
    assertThatThrownBy(() -> RecordBinding.bind(Party.class, read("{\"orders\": [5]}")))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void whatWasSaidIsCleanedWhereOtherTextsAreRefused() {
    var words = RecordBinding.bind(Texts.class, read("{\"words\": \"K\\u0000\\ud83d\"}")).words();

    assertThat(words).isEqualTo("K\uFFFD\uFFFD");
    assertThatThrownBy(() -> RecordBinding.bind(Texts.class, read("{\"sdp\": \"\\u0000\"}")))
        .isInstanceOf(FieldRefused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dish\": \"\\u0000\"}                      | dish",
        "{\"guests\": [{}, {\"name\": \"\\ud800\"}]}  | guests[1].name",
        "{\"prices\": {\"\\u0000\": 1}}               | prices",
        "{\"plates\": 99999999999999999999}           | plates",
        "{\"kind\": \"HOT\"}                          | kind"
      })
  void namesTheFieldWhoseValueCannotBe(String json, String field) {
    assertThatThrownBy(() -> RecordBinding.bind(Order.class, read(json)))
        .isInstanceOfSatisfying(
            FieldRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static Order bind(String json) {
    return RecordBinding.bind(Order.class, read(json.replace('\'', '"')));
  }

  private static JsonValue read(String json) {
    return StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
