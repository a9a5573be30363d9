package com.vocahire.signaling.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A description of exactly one audio and one data channel section (RFC 8866, RFC 8829), read in
 * time linear to its length. Strict where a mistake would make the call fail, and deaf to what
 * browsers differ in: candidates, extensions, attributes of their own.
 */
public final class SessionDescription {

  private final SessionSection session;
  private final List<MediaSection> sections;
  private final List<String> mids;
  private final List<String> bundle;

  private SessionDescription(SessionSection session, List<MediaSection> sections) {
    this.session = session;
    this.sections = sections;
    mids = sections.stream().map(MediaSection::mid).toList();
    bundle = session.bundle();
    BrokenSdp.unless(Set.copyOf(mids).size() == mids.size(), "has two sections of the same mid");
  }

  /**
   * An offer's.
   *
   * @throws BrokenSdp naming the rule that is broken
   */
  public static SessionDescription offered(String text) {
    SessionDescription offer = of(text);
    offer.check(Set.of("actpass"));
    offer.audio().checkOpus();
    return offer;
  }

  /**
   * Checks an answer to this offer (RFC 3264 section 6): the same sections, none of them rejected.
   *
   * @throws BrokenSdp naming the rule that is broken
   */
  public void checkAnswered(String text) {
    SessionDescription answer = of(text);
    BrokenSdp.unless(
        answer.media().equals(media()), "does not have the offer's sections in their order");
    BrokenSdp.unless(answer.mids.equals(mids), "does not have the offer's mids");
    BrokenSdp.unless(
        answer.sections.stream().allMatch(section -> section.port() > 0),
        "has a section that is rejected");
    answer.check(Set.of("active", "passive"));
    answer.audio().checkAnswers(audio());
  }

  private static SessionDescription of(String text) {
    List<SdpLine> lines = SdpLines.of(text);
    int[] starts =
        IntStream.range(0, lines.size()).filter(at -> lines.get(at).type() == 'm').toArray();
    BrokenSdp.unless(starts.length == 2, "does not have two media sections");
    var session = SessionSection.of(lines.subList(0, starts[0]));
    List<MediaSection> sections = new ArrayList<>();
    sections.add(MediaSection.of(lines.subList(starts[0], starts[1])));
    sections.add(MediaSection.of(lines.subList(starts[1], lines.size())));
    for (String media : List.of("audio", "application")) {
      BrokenSdp.unless(
          sections.stream().filter(section -> section.media().equals(media)).count() == 1,
          "does not have one " + media + " section");
    }
    return new SessionDescription(session, sections);
  }

  private void check(Set<String> setups) {
    audio().check();
    new DataChannel(section("application")).check();
    for (MediaSection section : sections) {
      section.checkAccepted(bundle.indexOf(section.mid()) > 0);
      new Transport(levels(section)).check(setups);
    }
  }

  /** Where a section's transport may be described. */
  private List<Attributes> levels(MediaSection section) {
    Stream<Attributes> own = Stream.of(section.attributes(), session.attributes());
    if (!bundle.contains(section.mid())) {
      return own.toList();
    }
    var carrier = sections.stream().filter(other -> other.mid().equals(bundle.get(0)));
    return Stream.concat(own, carrier.map(MediaSection::attributes)).toList();
  }

  private Audio audio() {
    return new Audio(section("audio"));
  }

  private MediaSection section(String media) {
    return sections.stream().filter(section -> section.media().equals(media)).findFirst().get();
  }

  private List<String> media() {
    return sections.stream().map(MediaSection::media).toList();
  }
}
