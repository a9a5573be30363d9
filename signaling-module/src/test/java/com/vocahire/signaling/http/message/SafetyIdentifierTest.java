package com.vocahire.signaling.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import org.junit.jupiter.api.Test;

class SafetyIdentifierTest {

  private static final Caller ADA = new Caller("ada@example.org");

  @Test
  void isTheSameForOneCallerAndFitsTheProvidersBound() {
    var first = new SafetyIdentifier("salt").of(ADA);

    assertThat(new SafetyIdentifier("salt").of(ADA)).isEqualTo(first).matches("[0-9a-f]{64}");
  }

  @Test
  void distinguishesCallersAndInstallationsWithoutNames() {
    var first = new SafetyIdentifier("salt").of(ADA);

    assertThat(first).doesNotContain("ada");
    assertThat(new SafetyIdentifier("salt").of(new Caller("bob"))).isNotEqualTo(first);
    assertThat(new SafetyIdentifier("other").of(ADA)).isNotEqualTo(first);
  }

  @Test
  void isTheHmacOfRfc4231() {
    // Test case 2 of RFC 4231, section 4.3.
    assertThat(new SafetyIdentifier("Jefe").of(new Caller("what do ya want for nothing?")))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
