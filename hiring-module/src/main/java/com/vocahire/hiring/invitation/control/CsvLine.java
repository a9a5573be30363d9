package com.vocahire.hiring.invitation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the cells of one line of CSV (RFC 4180). A quoted cell ends on its line, unlike there: no
 * candidate's name has a line break, and one missing quotation mark costs one line, not the rest.
 */
final class CsvLine {

  private final String line;
  private final char separator;
  private int at;

  private CsvLine(String line, char separator) {
    this.line = line;
    this.separator = separator;
  }

  /** Its cells; empty where a quotation mark is not closed, or text follows one that is. */
  static Optional<List<String>> cells(String line, char separator) {
    return new CsvLine(line, separator).cells();
  }

  private Optional<List<String>> cells() {
    List<String> cells = new ArrayList<>();
    do {
      var cell = taken('"') ? quoted() : Optional.of(plain());
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.add(cell.get());
    } while (taken(separator));
    return at == line.length() ? Optional.of(cells) : Optional.empty();
  }

  private String plain() {
    int end = line.indexOf(separator, at);
    var cell = line.substring(at, end < 0 ? line.length() : end);
    at += cell.length();
    return cell;
  }

  private Optional<String> quoted() {
    var cell = new StringBuilder();
    while (at < line.length()) {
      char next = line.charAt(at++);
      if (next != '"' || taken('"')) {
        cell.append(next);
      } else {
        return Optional.of(cell.toString());
      }
    }
    return Optional.empty();
  }

  private boolean taken(char wanted) {
    boolean there = at < line.length() && line.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }
}
