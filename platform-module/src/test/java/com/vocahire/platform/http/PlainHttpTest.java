package com.vocahire.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1",
        "http://localhost:8080/v1",
        "HTTP://LOCALHOST/v1",
        "http://127.0.0.1:1",
        "http://127.255.255.254/",
        "http://[::1]:8080/keys",
        "file:///etc/keys.json",
        "not an address"
      })
  void staysHereOrIsEncrypted(String address) {
    assertThat(PlainHttp.leavesThisMachine(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.openai.com/v1",
        "HTTP://api.openai.com/v1",
        "http://10.0.0.7:8080",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.999/",
        "http://localhost.example.com/",
        "http://[::2]/",
        "http://0.0.0.0:8080",
        "http://127.0.0.1@evil.example/",
        "http://user_name.example/"
      })
  void leavesInTheClear(String address) {
    assertThat(PlainHttp.leavesThisMachine(address)).isTrue();
  }
}
