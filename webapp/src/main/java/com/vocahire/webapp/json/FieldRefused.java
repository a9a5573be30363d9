package com.vocahire.webapp.json;

/** A field of the right type with an invalid value; the message is the violated rule. */
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
