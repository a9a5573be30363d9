package com.vocahire.rehearsal.provider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
  /** The example of FIPS 180-4, with what any sha256sum says. */
  @Test
  void isSha256OfTheText() {
    assertThat(Digest.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
