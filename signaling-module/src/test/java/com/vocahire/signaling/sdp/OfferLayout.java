package com.vocahire.signaling.sdp;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Where the lines of an offer stand, and how they end. */
record OfferLayout(String lineEnd, Transport transport, Order order, Random random) {

  /** At which level the transport is described. */
  enum Transport {
    OF_THE_SESSION,
    OF_EACH_SECTION
  }

  /** Which section comes first. */
  enum Order {
    AUDIO_FIRST,
    DATA_FIRST
  }

  static Arbitrary<OfferLayout> any() {
    return Combinators.combine(
            Arbitraries.of("\r\n", "\n"),
            Arbitraries.of(Transport.class),
            Arbitraries.of(Order.class),
            Arbitraries.longs().map(Random::new))
        .as(OfferLayout::new);
  }

  List<String> ofTheSession(List<String> lines) {
    return transport == Transport.OF_THE_SESSION ? lines : List.of();
  }

  List<String> ofEachSection(List<String> lines) {
    return transport == Transport.OF_EACH_SECTION ? lines : List.of();
  }

  List<List<String>> inOrder(List<String> audio, List<String> data) {
    return order == Order.AUDIO_FIRST ? List.of(audio, data) : List.of(data, audio);
  }
}
