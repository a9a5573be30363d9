package com.vocahire.session.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Sentence 10 of the module: a token is kept only as its digest. */
class DigestTest {

  @Test
  void isSha256() {
    // FIPS 180-4, the published example for "abc".
    assertThat(HexFormat.of().formatHex(Digest.of("abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void knowsItsTokenAndNoOther() {
    var digest = Digest.of("ek_one");

    assertThat(Digest.fits(digest, "ek_one")).isTrue();
    assertThat(Digest.fits(digest, "ek_two")).isFalse();
  }
}
