package com.vocahire.signaling.sdp.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A description of exactly one audio and one data channel section (RFC 8866, RFC 8829), read in
 * time linear to its length. Strict where a mistake would make the call fail, tolerant where
 * browsers differ: candidates, extensions, proprietary attributes. Sections that an offer has
 * stopped are skipped, whatever their media: the provider's stack rejects them and takes the rest
 * (docs/decisions.md, "What the provider's stack takes of an offer").
 */
public final class SessionDescription {

  private final SessionSection session;
  private final List<MediaSection> all;

  /** Those in use. */
  private final List<MediaSection> sections;

  private final List<String> mids;
  private final List<String> bundle;

  private SessionDescription(
      SessionSection session, List<MediaSection> all, List<MediaSection> used) {
    this.session = session;
    this.all = all;
    sections = used;
    for (String media : List.of("audio", "application")) {
      InvalidSdp.unless(
          used.stream().filter(section -> section.media().equals(media)).count() == 1,
          "does not have one " + media + " section");
    }
    InvalidSdp.unless(used.size() == 2, "has a section that is neither audio nor a data channel");
    mids = used.stream().map(MediaSection::mid).toList();
    bundle = session.bundle();
    var named = all.stream().flatMap(section -> section.attributes().single("mid").stream());
    List<String> names = named.toList();
    InvalidSdp.unless(Set.copyOf(names).size() == names.size(), "has two sections of the same mid");
  }

  /**
   * Reads and checks an offer.
   *
   * @throws InvalidSdp naming the rule that is broken
   */
  public static SessionDescription offered(String text) {
    SessionDescription offer =
        of(text, all -> all.stream().filter(section -> !section.isStopped()).toList());
    offer.check(Set.of("actpass"));
    offer.audio().checkOpus();
    return offer;
  }

  /**
   * Checks an answer to this offer (RFC 3264 section 6): the same sections, those rejected that the
   * offer has stopped and no others.
   *
   * @throws InvalidSdp naming the rule that is broken
   */
  public void checkAnswered(String text) {
    SessionDescription answer = of(text, this::answering);
    InvalidSdp.unless(answer.mids.equals(mids), "does not have the offer's mids");
    InvalidSdp.unless(
        answer.sections.stream().allMatch(section -> section.port() > 0),
        "has a section that is rejected");
    answer.check(Set.of("active", "passive"));
    answer.audio().checkAnswers(audio());
  }

  /** Of an answer's sections those that answer this offer's in use. */
  private List<MediaSection> answering(List<MediaSection> answers) {
    InvalidSdp.unless(
        media(answers).equals(media(all)), "does not have the offer's sections in their order");
    List<MediaSection> used = new ArrayList<>();
    for (int at = 0; at < answers.size(); at++) {
      boolean stopped = !sections.contains(all.get(at));
      InvalidSdp.unless(
          !stopped || answers.get(at).port() == 0, "has a section that the offer has stopped");
      if (!stopped) {
        used.add(answers.get(at));
      }
    }
    return used;
  }

  private static SessionDescription of(String text, UnaryOperator<List<MediaSection>> used) {
    List<SdpLine> lines = SdpLines.of(text);
    int[] starts =
        IntStream.range(0, lines.size()).filter(at -> lines.get(at).type() == 'm').toArray();
    InvalidSdp.unless(starts.length >= 2, "does not have two media sections");
    var session = SessionSection.of(lines.subList(0, starts[0]));
    List<MediaSection> all =
        IntStream.range(0, starts.length)
            .mapToObj(
                at ->
                    lines.subList(
                        starts[at], at + 1 < starts.length ? starts[at + 1] : lines.size()))
            .map(MediaSection::of)
            .toList();
    return new SessionDescription(session, all, used.apply(all));
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

  private static List<String> media(List<MediaSection> sections) {
    return sections.stream().map(MediaSection::media).toList();
  }
}
