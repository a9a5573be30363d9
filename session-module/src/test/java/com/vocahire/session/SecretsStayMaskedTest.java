package com.vocahire.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.session.tokens.ExchangeToken;
import com.vocahire.session.tokens.OpenedInterview;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.session.transcript.entity.TranscriptItem;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsStayMaskedTest {

  @Test
  void tokensBriefsAndWordsNeverShowInText() {
    var secret = Optional.of("secret");
    var brief = new InterviewBrief("secret", secret, secret, secret, secret, secret);
    var token = new EphemeralToken("secret", Instant.EPOCH, "model");
    var item =
        new TranscriptItem(
            "item",
            Optional.empty(),
            TranscriptItem.Role.CANDIDATE,
            TranscriptItem.Status.COMPLETED,
            "secret");

    assertThat(
            ""
                + ProviderSecret.of(token)
                + new ExchangePermit("model", secret, brief)
                + new ExchangeToken("secret"))
        .doesNotContain("secret");
    assertThat("" + brief + token + item + new OpenedInterview(SessionId.random(), token))
        .doesNotContain("secret");
  }
}
