package com.vocahire.ice.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StunRequestTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 5769, section 2.2: an answer with a mapped address, software and integrity. */
  private static final byte[] SAMPLE =
      HEX.parseHex(
          "0101003c2112a442b7e7a701bc34d686fa87dfae"
              + "8022000b7465737420766563746f7220"
              + "002000080001a147e112a643"
              + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
              + "80280004c07d4c96");

  @Test
  void readsThePublishedSample() {
    var message = StunMessage.read(SAMPLE).orElseThrow();

    assertThat(message.succeeds(StunMessage.BINDING)).isTrue();
    assertThat(message.answers(StunMessage.BINDING, "b7e7a701bc34d686fa87dfae")).isTrue();
    assertThat(message.answers(StunMessage.BINDING, "b7e7a701bc34d686fa87dfaf")).isFalse();
    assertThat(message.answers(StunMessage.ALLOCATE, "b7e7a701bc34d686fa87dfae")).isFalse();
    assertThat(new StunAttributes(message).hasMappedAddress()).isTrue();
    assertThat(new StunAttributes(message).hasRelayedAddress()).isFalse();
  }

  @Test
  void takesNothingElseForAMessage() {
    assertThat(StunMessage.read(new byte[0])).isEmpty();
    assertThat(StunMessage.read(Arrays.copyOf(SAMPLE, SAMPLE.length - 1))).isEmpty();
    var otherCookie = SAMPLE.clone();
    otherCookie[4] = 0;
    assertThat(StunMessage.read(otherCookie)).isEmpty();
    var tooLongAttribute = SAMPLE.clone();
    tooLongAttribute[22] = 0x7f;
    assertThat(StunMessage.read(tooLongAttribute)).isEmpty();
  }

  @Test
  void signsAsALongTermCredentialDemands() throws Exception {
    var request = StunRequest.allocate().signed("user", "pass", "realm", "nonce");

    byte[] bytes = request.bytes();
    var read = StunMessage.read(bytes).orElseThrow();
    assertThat(read.type()).isEqualTo(StunMessage.ALLOCATE);
    assertThat(read.attributes().keySet())
        .containsExactly(
            StunAttributes.REQUESTED_TRANSPORT,
            StunAttributes.USERNAME,
            StunAttributes.REALM,
            StunAttributes.NONCE,
            StunAttributes.MESSAGE_INTEGRITY);
    // RFC 8489, section 14.5: the digest is over all before it, with a length that includes it.
    byte[] before = Arrays.copyOf(bytes, bytes.length - 24);
    var mac = javax.crypto.Mac.getInstance("HmacSHA1");
    byte[] key = HEX.parseHex("8493fbc53ba582fb4c044c456bdc40eb"); // MD5 of user:realm:pass
    mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA1"));
    assertThat(read.attributes().get(StunAttributes.MESSAGE_INTEGRITY))
        .isEqualTo(ByteBuffer.wrap(mac.doFinal(before)));
  }
}
