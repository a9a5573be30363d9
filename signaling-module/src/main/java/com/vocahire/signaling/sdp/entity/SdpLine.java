package com.vocahire.signaling.sdp.entity;

/** One line, {@code type=value} (RFC 8866 section 5); the value is not empty. */
record SdpLine(char type, String value) {

  static SdpLine of(String text) {
    InvalidSdp.unless(
        text.length() > 2
            && text.charAt(1) == '='
            && text.charAt(0) >= 'a'
            && text.charAt(0) <= 'z',
        "has a line that is not of the form x=value");
    InvalidSdp.unless(
        text.chars().noneMatch(Character::isISOControl), "has a control character in a line");
    return new SdpLine(text.charAt(0), text.substring(2));
  }
}
