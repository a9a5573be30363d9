package com.vocahire.faults.diagnosis;

import static com.vocahire.faults.diagnosis.Symptom.cannotJudge;
import static com.vocahire.faults.diagnosis.Symptom.failed;
import static com.vocahire.faults.diagnosis.Symptom.warned;

import java.util.List;
import java.util.Map;

/** What can be wrong with the provider or on the network path to it, and which checks say so. */
final class ProviderFaults {

  private static final String REACHABLE = "provider-reachable";
  private static final String KEY = "provider-key";

  static final DiagnosedFault BROKEN =
      models("the provider answers 500", Map.of("status", 500), failed(REACHABLE, "status page"));
  static final DiagnosedFault SILENT =
      models(
          "the provider is silent",
          Map.of("silence", true),
          failed(REACHABLE, "did not answer within 3000 ms"),
          cannotJudge(KEY, REACHABLE),
          cannotJudge("provider-model", REACHABLE),
          cannotJudge("provider-model-shutdown", REACHABLE),
          cannotJudge("provider-clock", REACHABLE));
  static final DiagnosedFault RESETTING =
      models(
          "the provider resets the connection",
          Map.of("answer", "reset"),
          failed(REACHABLE, "Check vocahire.provider.url, the proxy and the firewall."));
  static final DiagnosedFault NONSENSE =
      models(
          "something between answers HTML",
          Map.of("answer", "html"),
          failed(REACHABLE, "answered no list of models"));
  static final DiagnosedFault SLOW =
      models(
          "the provider answers after 200 ms",
          Map.of("delayMs", 200),
          warned(REACHABLE, "The network path is slow"));
  static final DiagnosedFault CUT =
      DiagnosedFault.of(
          "the proxy is down",
          server -> server.proxy().refuse(),
          failed(REACHABLE, "could not be reached"));
  static final DiagnosedFault PROXY =
      models(
          "the proxy answers 407",
          Map.of("status", 407),
          failed(REACHABLE, "The proxy requires authentication"));
  static final DiagnosedFault REFUSED =
      models(
          "the provider answers 401",
          Map.of("status", 401),
          failed(KEY, "The provider rejected the API key"));
  static final DiagnosedFault FORBIDDEN =
      models(
          "the provider answers 403",
          Map.of("status", 403),
          failed(KEY, "The API key lacks a permission"));
  static final DiagnosedFault OTHER_MODELS =
      models(
          "the provider lists other models",
          Map.of("answer", "other_models"),
          failed("provider-model", "The provider does not list vocahire.provider.model"));
  static final DiagnosedFault STOPPING =
      models(
          "the model stops tomorrow",
          Map.of("answer", "stopping_models"),
          warned("provider-model-shutdown", "set vocahire.provider.model; choose another in time"));
  static final DiagnosedFault STOPPED =
      models(
          "the model stopped yesterday",
          Map.of("answer", "stopped_models"),
          failed("provider-model-shutdown", "gpt-realtime-2.1, which interviews, has stopped"));
  static final DiagnosedFault PROVIDERS_TOKEN =
      DiagnosedFault.of(
          "browsers are given the provider's own secret",
          server -> {}, // as it was started
          warned("provider-token", "Set vocahire.session.token=own"));
  static final DiagnosedFault CLOCK =
      models(
          "the provider's clock is an hour fast",
          Map.of("answer", "other_clock"),
          failed("provider-clock", "The clocks differ"));

  private ProviderFaults() {}

  private static DiagnosedFault models(String what, Map<String, ?> fault, Symptom... symptoms) {
    return new DiagnosedFault(what, server -> server.inject("models", fault), List.of(symptoms));
  }
}
