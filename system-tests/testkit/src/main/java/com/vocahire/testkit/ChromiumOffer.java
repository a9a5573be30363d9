package com.vocahire.testkit;

/** Chromium's offer for one microphone and one data channel, before it has gathered candidates. */
public final class ChromiumOffer {

  private ChromiumOffer() {}

  public static String text() {
    return """
        v=0
        o=- 4611731400430051336 2 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE 0 1
        a=extmap-allow-mixed
        a=msid-semantic: WMS microphone
        m=audio 9 UDP/TLS/RTP/SAVPF 111 63 0 8 13 110
        c=IN IP4 0.0.0.0
        a=rtcp:9 IN IP4 0.0.0.0
        a=ice-ufrag:Oyef
        a=ice-pwd:aKtpd0FgsfP1JkfZKyVBIGJl
        a=ice-options:trickle
        a=fingerprint:sha-256 4E:23:6A:52:9F:6B:E9:23:79:19:BE:2C:BB:69:30:EF:7B:F2:4A:E8:1A:44:51:3F:43:51:7C:E1:6D:DF:48:9E
        a=setup:actpass
        a=mid:0
        a=sendrecv
        a=msid:microphone track
        a=rtcp-mux
        a=rtcp-rsize
        a=rtpmap:111 opus/48000/2
        a=rtcp-fb:111 transport-cc
        a=fmtp:111 minptime=10;useinbandfec=1
        a=rtpmap:63 red/48000/2
        a=fmtp:63 111/111
        a=rtpmap:0 PCMU/8000
        a=rtpmap:8 PCMA/8000
        a=rtpmap:13 CN/8000
        a=rtpmap:110 telephone-event/48000
        a=ssrc:1001 cname:candidate
        m=application 9 UDP/DTLS/SCTP webrtc-datachannel
        c=IN IP4 0.0.0.0
        a=ice-ufrag:Oyef
        a=ice-pwd:aKtpd0FgsfP1JkfZKyVBIGJl
        a=ice-options:trickle
        a=fingerprint:sha-256 4E:23:6A:52:9F:6B:E9:23:79:19:BE:2C:BB:69:30:EF:7B:F2:4A:E8:1A:44:51:3F:43:51:7C:E1:6D:DF:48:9E
        a=setup:actpass
        a=mid:1
        a=sctp-port:5000
        a=max-message-size:262144
        """
        .replace("\n", "\r\n");
  }
}
