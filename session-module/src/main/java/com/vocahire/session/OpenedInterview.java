package com.vocahire.session;

/** A session with the token its owner needs for the exchange. */
public record OpenedInterview(SessionId id, EphemeralToken token) {}
