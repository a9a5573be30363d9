package com.vocahire.hiring.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.invitation.control.CandidateCsv;
import com.vocahire.hiring.invitation.entity.FaultyLine;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateCsvTest {

  @Test
  void readsNameAddressAndLanguage() {
    var list =
        CandidateCsv.read(
            "Name,E-Mail,Language\r\nAda Lovelace,ada@example.com,en\r\n\r\nBo,bo@example.com\r\n");

    assertThat(list.candidates())
        .containsExactly(
            new InvitedCandidate("Ada Lovelace", "ada@example.com", Optional.of("en")),
            new InvitedCandidate("Bo", "bo@example.com", Optional.empty()));
    assertThat(list.faultyLines()).isEmpty();
  }

  @Test
  void readsWhatASpreadsheetSavesInGerman() {
    var list =
        CandidateCsv.read(
            "\uFEFFName;E-Mail;Sprache\n\"Lovelace; \"\"Ada\"\"\";ada@example.com;;\n");

    assertThat(list.candidates())
        .containsExactly(
            new InvitedCandidate("Lovelace; \"Ada\"", "ada@example.com", Optional.empty()));
  }

  @Test
  void aFaultyLineIsShownAndCostsNoOther() {
    var list =
        CandidateCsv.read(
            """
            Ada,ada@example.com
            ,no-name@example.com
            Bo,not an address
            "Cy,cy@example.com
            Di,di@example.com,much too long a language
            Ada again,ADA@example.com
            Eve,eve@example.com
            """);

    assertThat(list.candidates()).extracting(InvitedCandidate::name).containsExactly("Ada", "Eve");
    assertThat(list.faultyLines()).extracting(FaultyLine::line).containsExactly(2, 3, 4, 5, 6);
    assertThat(list.faultyLines().toString())
        .doesNotContain("no-name", "not an address", "Cy", "Di", "again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "a@@example.com",
        "a@example.com,b@example.com",
        "Ada <a@example.com>",
        "a@example..com",
        "a@.example.com"
      })
  void takesOneAddressAndNothingElse(String address) {
    var list = CandidateCsv.read("Ada;" + address);

    assertThat(list.candidates()).isEmpty();
  }

  @Test
  void noCandidateGetsAroundTheLimitOfARequest() {
    var text =
        IntStream.rangeClosed(1, 501)
            .mapToObj(i -> "Ada," + i + "@example.com")
            .collect(Collectors.joining("\n"));

    var list = CandidateCsv.read(text);

    assertThat(list.candidates()).hasSize(500);
    assertThat(list.faultyLines()).extracting(FaultyLine::line).containsExactly(501);
  }

  @Test
  void anEmptyTextInvitesNoOne() {
    assertThat(CandidateCsv.read("").candidates()).isEmpty();
  }
}
