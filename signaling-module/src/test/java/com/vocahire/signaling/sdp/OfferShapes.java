package com.vocahire.signaling.sdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Offers of every legal shape: what a browser may write, whether or not one does today. */
final class OfferShapes {

  private static final String ICE_CHARS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private OfferShapes() {}

  static Arbitrary<String> any() {
    return Combinators.combine(
            transport(), noise(), noise(), names(), payloads(), OfferLayout.any(), mids())
        .as(OfferShapes::written);
  }

  private static String written(
      List<String> transport,
      List<String> sessionNoise,
      List<String> audioNoise,
      Names names,
      List<Integer> payloads,
      OfferLayout layout,
      List<String> mids) {
    List<String> audio = new ArrayList<>(audioNoise);
    audio.addAll(layout.ofEachSection(transport));
    audio.addAll(List.of("a=rtcp-mux", "a=mid:" + mids.get(0)));
    payloads.forEach(payload -> audio.add("a=rtpmap:" + payload + " opus/48000/2"));
    List<String> data = new ArrayList<>(audioNoise);
    data.addAll(layout.ofEachSection(transport));
    data.addAll(List.of("a=sctp-port:5000", "a=mid:" + mids.get(1)));
    Collections.shuffle(audio, layout.random());
    Collections.shuffle(data, layout.random());
    audio.add(0, "m=audio 9 " + names.audio() + joined(payloads));
    data.add(0, "m=application 9 " + names.data() + " webrtc-datachannel");
    data.addAll(names.stopped());
    List<String> offer =
        new ArrayList<>(List.of("v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0"));
    offer.addAll(layout.ofTheSession(transport));
    offer.addAll(sessionNoise);
    layout.inOrder(audio, data).forEach(offer::addAll);
    return String.join(layout.lineEnd(), offer) + layout.lineEnd();
  }

  /** How the sections' protocols are called, and what stands behind the last but is stopped. */
  private record Names(String audio, String data, List<String> stopped) {}

  private static Arbitrary<Names> names() {
    return Combinators.combine(
            Arbitraries.of(
                "UDP/TLS/RTP/SAVPF",
                "UDP/TLS/RTP/SAVP",
                "TCP/DTLS/RTP/SAVPF",
                "TCP/DTLS/RTP/SAVP",
                "RTP/SAVPF",
                "RTP/SAVP",
                "RTP/AVPF",
                "RTP/AVP"),
            Arbitraries.of("UDP/DTLS/SCTP", "TCP/DTLS/SCTP", "DTLS/SCTP"),
            Arbitraries.of("m=video 0 UDP/TLS/RTP/SAVPF 0", "m=text 0 RTP/AVP 98")
                .list()
                .ofMaxSize(3))
        .as(Names::new);
  }

  private static String joined(List<Integer> payloads) {
    return String.join("", payloads.stream().map(payload -> " " + payload).toList());
  }

  private static Arbitrary<List<String>> transport() {
    return Combinators.combine(iceChars(4), iceChars(22), fingerprint())
        .as(
            (ufrag, pwd, fingerprint) ->
                List.of(
                    "a=ice-ufrag:" + ufrag, "a=ice-pwd:" + pwd, fingerprint, "a=setup:actpass"));
  }

  private static Arbitrary<String> iceChars(int least) {
    return Arbitraries.strings().withChars(ICE_CHARS).ofMinLength(least).ofMaxLength(256);
  }

  private static Arbitrary<String> fingerprint() {
    Arbitrary<String> pair = Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(2);
    return Arbitraries.of("sha-1 20", "sha-256 32", "SHA-384 48", "sha-512 64")
        .map(hash -> hash.split(" "))
        .flatMap(
            hash ->
                pair.list()
                    .ofSize(Integer.parseInt(hash[1]))
                    .map(pairs -> "a=fingerprint:" + hash[0] + " " + String.join(":", pairs)));
  }

  /** Attributes that the validation ignores. */
  private static Arbitrary<List<String>> noise() {
    Arbitrary<String> value =
        Arbitraries.strings().withCharRange(' ', '~').withChars("äß€\uD83D\uDE00").ofMaxLength(80);
    return Combinators.combine(
            Arbitraries.of(
                "x", "candidate", "extmap", "ssrc", "rtcp-fb", "fmtp", "end-of-candidates"),
            value.filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)))
        .as((name, text) -> "a=" + name + ":" + text)
        .list()
        .ofMaxSize(20);
  }

  private static Arbitrary<List<Integer>> payloads() {
    return Arbitraries.integers().between(0, 127).list().uniqueElements().ofMinSize(1).ofMaxSize(9);
  }

  private static Arbitrary<List<String>> mids() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(16)
        .list()
        .uniqueElements()
        .ofSize(2);
  }
}
