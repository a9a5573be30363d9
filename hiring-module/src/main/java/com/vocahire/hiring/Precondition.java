package com.vocahire.hiring;

import java.util.Arrays;
import java.util.List;

/**
 * The versions that a change was made from, as {@code If-Match} names them (RFC 9110, section
 * 13.1.1): the numbers of versions in double quotes, or {@code *} for any.
 */
public record Precondition(List<String> tags) {

  private static final String ANY = "*";

  /**
   * Reads a header; a tag that no version has fits none.
   *
   * @throws HiringFailure precondition required, where there is none
   */
  public static Precondition of(String header) {
    if (header == null || header.isBlank()) {
      throw HiringFailure.preconditionRequired();
    }
    return new Precondition(Arrays.stream(header.split(",", -1)).map(String::strip).toList());
  }

  /**
   * The same for what may not exist yet: {@code If-None-Match: *} (section 13.1.2) creates its
   * first version.
   *
   * @throws HiringFailure precondition required, where there is neither
   */
  public static Precondition of(String header, String none) {
    return none != null && none.strip().equals(ANY)
        ? new Precondition(List.of(tag(0)))
        : of(header);
  }

  /** The tag of a version. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets the change of this version pass; 0 stands for what does not exist yet.
   *
   * @throws HiringFailure precondition failed, where the change was made from another one
   */
  public void require(int version) {
    if (!tags.contains(tag(version)) && !(version > 0 && tags.contains(ANY))) {
      throw HiringFailure.preconditionFailed();
    }
  }
}
