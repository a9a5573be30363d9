package com.vocahire.webapp.json;

/** A body that is not JSON, or whose fields have other types than they should. */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedJson(String what, Throwable cause) {
    super(what, cause);
  }

  MalformedJson(String field, String expected) {
    super(field + " is not " + expected);
  }
}
