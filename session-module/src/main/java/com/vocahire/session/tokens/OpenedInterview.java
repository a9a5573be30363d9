package com.vocahire.session.tokens;

import com.vocahire.session.SessionId;

/** A session with the token its owner needs for the exchange. */
public record OpenedInterview(SessionId id, EphemeralToken token) {}
