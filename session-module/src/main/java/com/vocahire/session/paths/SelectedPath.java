package com.vocahire.session.paths;

import java.util.Optional;

/**
 * The pair of candidates over which a call's media flows (RFC 8445), without any address.
 *
 * @param localType of the page's candidate: {@code host}, {@code srflx}, {@code prflx}, {@code
 *     relay}
 * @param remoteType of the provider's, one of the same
 * @param protocol between the two: {@code udp} or {@code tcp}
 * @param relayProtocol to the relay, where there is one: {@code udp}, {@code tcp} or {@code tls}
 */
public record SelectedPath(
    String localType, String remoteType, String protocol, Optional<String> relayProtocol) {}
