package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.invitation.entity.CandidateList;
import com.vocahire.hiring.invitation.entity.FaultyLine;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.session.input.ForeignText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads candidates from CSV: name, e-mail and, if there is a third cell, language on each line; a
 * semicolon between them if the first line has one, else a comma. A heading and blank lines are
 * skipped. A faulty line invites no one and keeps no other from being invited.
 */
public final class CandidateCsv {

  private static final Set<String> HEADINGS = Set.of("email", "e-mail", "mail");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<InvitedCandidate> candidates = new ArrayList<>();
  private final List<FaultyLine> faultyLines = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();

  private CandidateCsv() {}

  /** Reads any text: each of its lines is a candidate, faulty or skipped. */
  public static CandidateList read(String csv) {
    var text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
    var lines = text.lines().toList();
    char separator = !lines.isEmpty() && lines.get(0).indexOf(';') >= 0 ? ';' : ',';
    var reading = new CandidateCsv();
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i + 1, lines.get(i), separator);
    }
    return new CandidateList(reading.candidates, reading.faultyLines);
  }

  private void line(int number, String line, char separator) {
    if (line.isBlank()) {
      return;
    }
    var cells = CsvLine.cells(line, separator);
    if (cells.isEmpty()) {
      faultyLines.add(
          new FaultyLine(number, "must close each cell that begins with a quotation mark"));
    } else if (number > 1 || !HEADINGS.contains(cell(cells.get(), 1).toLowerCase(Locale.ROOT))) {
      add(number, cells.get());
    }
  }

  private void add(int number, List<String> cells) {
    var language = Optional.of(cell(cells, 2)).filter(text -> !text.isEmpty());
    var candidate = new InvitedCandidate(cell(cells, 0), cell(cells, 1), language);
    candidate
        .brokenRule()
        .or(() -> brokenRule(candidate))
        .ifPresentOrElse(
            rule -> faultyLines.add(new FaultyLine(number, rule)), () -> candidates.add(candidate));
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? ForeignText.normalized(cells.get(index)) : "";
  }

  private Optional<String> brokenRule(InvitedCandidate candidate) {
    if (candidates.size() == InvitedCandidate.MOST) {
      return Optional.of("is one too many: " + InvitedCandidate.MOST + " are invited at once");
    }
    return addresses.add(candidate.email().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("must have another e-mail address than the lines before it");
  }
}
