package com.vocahire.faults.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a provider may do instead of answering well, and what the caller must then get.
 *
 * @param fault for the emulator's test control API
 * @param retryAfter the header expected, empty for any
 */
record ProviderFault(
    String what, Map<String, ?> fault, int status, String code, String retryAfter) {

  /** Those that are possible for this operation. */
  static List<ProviderFault> of(ProviderOperation form) {
    List<ProviderFault> faults = new ArrayList<>();
    for (int status : List.of(400, 401, 403, 404, 500, 503)) {
      faults.add(error("answers " + status, Map.of("status", status)));
    }
    faults.add(
        new ProviderFault(
            "answers 429",
            Map.of("status", 429, "retryAfterSeconds", 7),
            503,
            "provider_busy",
            "7"));
    faults.add(error("answers HTML", Map.of("answer", "html")));
    faults.add(error("answers 5 MB", Map.of("answer", "huge")));
    faults.add(error("resets after accepting", Map.of("answer", "reset")));
    if (form.makesCall()) {
      faults.add(error("answers an invalid SDP", Map.of("answer", "invalid_sdp")));
    }
    faults.add(
        new ProviderFault("is silent", Map.of("silence", true), 504, "provider_timeout", ""));
    return faults;
  }

  private static ProviderFault error(String what, Map<String, ?> fault) {
    return new ProviderFault(what, fault, 502, "provider_error", "");
  }
}
