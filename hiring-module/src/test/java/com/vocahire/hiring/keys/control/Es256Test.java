package com.vocahire.hiring.keys.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.platform.json.JsonValues;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class Es256Test {

  @Test
  void signsHeaderAndClaims() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    var header = JsonValues.object().add("alg", Es256.NAME).build();
    var claims = JsonValues.object().add("sub", "ada").build();

    var parts = Es256.signed(header, claims, pair.getPrivate()).split("\\.", -1);

    assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), US_ASCII))
        .isEqualTo("{\"alg\":\"ES256\"}");
    var signature = Base64.getUrlDecoder().decode(parts[2]);
    assertThat(signature).hasSize(64); // RFC 7518, section 3.4
    var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifying.initVerify(pair.getPublic());
    verifying.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
    assertThat(verifying.verify(signature)).isTrue();
  }
}
