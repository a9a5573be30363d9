package com.vocahire.session.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {

  private final Seal seal = new Seal(Digest.of("one"));

  @Test
  void opensWhatItClosed() {
    assertThat(seal.open(seal.close("v=0 ü"))).isEqualTo("v=0 ü");
  }

  @Test
  void showsNothingOfTheAnswerAndNeverTheSameTwice() {
    assertThat(seal.close("ek_secret"))
        .doesNotContain("ek_secret")
        .isNotEqualTo(seal.close("ek_secret"));
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    var closed = seal.close("ek_secret");

    assertThatThrownBy(() -> new Seal(Digest.of("two")).open(closed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    var closed = seal.close("ek_secret");
    var changed = (closed.charAt(0) == 'A' ? 'B' : 'A') + closed.substring(1);

    assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(IllegalStateException.class);
  }
}
