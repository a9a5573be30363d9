package com.vocahire.webapp.edge.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,     10.255.0.1,       true",
    "10.0.0.0/8,     11.0.0.1,         false",
    "192.168.1.7,    192.168.1.7,      true",
    "192.168.1.7,    192.168.1.8,      false",
    "192.168.1.6/31, 192.168.1.7,      true",
    "0.0.0.0/0,      203.0.113.9,      true",
    "0.0.0.0/0,      2001:db8::1,      false",
    "fd00::/8,       fdab::1,          true",
    "fd00::/8,       fe80::1,          false",
    "::1,            0:0:0:0:0:0:0:1,  true",
    "10.0.0.0/8,     ::ffff:10.1.2.3,  true",
    "fe80::/10,      fe80::1%eth0,     true"
  })
  void holdsTheAddressesOfItsPrefix(String network, String address, boolean inside) {
    var range = Network.of(network).orElseThrow();

    assertThat(range.contains(Address.of(address).orElseThrow())).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "10.*",
        "10.0.0.0/33",
        "10.0.0.0/",
        "fd00::/129",
        "10.0.0",
        "256.1.1.1",
        "10.0.0.1-9",
        "localhost",
        "proxy.example",
        "1.2.3.4/8/8",
        "::g",
        "all",
        "-1.2.3.4",
        "10.0.0.0/-1"
      })
  void isNothingButARange(String text) {
    assertThat(Network.of(text)).isEmpty();
  }
}
