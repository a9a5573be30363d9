package com.vocahire.rehearsal.idp;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in at the provider, by the value of a browser's cookie. */
final class Logins {
  static final String COOKIE = "rehearsal-session";

  private final Map<String, Login> known = new ConcurrentHashMap<>();

  String remember(Login login) {
    String session = UUID.randomUUID().toString();
    known.put(session, login);
    return session;
  }

  Optional<Login> of(String session) {
    return Optional.ofNullable(known.get(session));
  }

  void remove(String session) {
    known.remove(session);
  }
}
