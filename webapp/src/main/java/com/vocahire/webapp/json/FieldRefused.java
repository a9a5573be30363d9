package com.vocahire.webapp.json;

/** A field of the right type with a value that cannot be; the message is the rule it breaks. */
public final class FieldRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  FieldRefused(String field, String rule) {
    super(rule);
    this.field = field;
  }

  /** Named as in JSON: {@code items[0].text}. */
  public String field() {
    return field;
  }
}
