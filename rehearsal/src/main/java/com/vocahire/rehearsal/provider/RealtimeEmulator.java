package com.vocahire.rehearsal.provider;

import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.provider.access.ClientSecrets;
import com.vocahire.rehearsal.provider.access.Credentials;
import com.vocahire.rehearsal.provider.access.Entra;
import com.vocahire.rehearsal.provider.calls.Calls;
import com.vocahire.rehearsal.provider.calls.EmulatorContext;
import com.vocahire.rehearsal.provider.calls.EmulatorLimits;
import com.vocahire.rehearsal.provider.calls.Network;
import com.vocahire.rehearsal.provider.faults.Faults;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.AzureVariant;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import com.vocahire.rehearsal.provider.text.ResponsesApi;
import com.vocahire.rehearsal.turn.TurnVendors;
import com.vocahire.rehearsal.voice.FreeTtsVoice;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * The provider's realtime API on 127.0.0.1, with a real WebRTC peer and a speaking interviewer
 * behind every call. Its media engine can end the JVM: run it in one of its own.
 */
public final class RealtimeEmulator implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RealtimeEmulator.class.getName());
  private final FreeTtsVoice voice = new FreeTtsVoice();
  private final Network network = new Network();
  private final PublishedSchema schema = new PublishedSchema();
  private final EmulatorLimits limits;
  private final Calls calls;
  private final Faults faults;
  private final RealtimeApi api;
  private final ResponsesApi responses;
  private final Entra entra;
  private final TestControlApi testControl;
  private final Javalin server;

  private RealtimeEmulator(int port, String apiKey, EmulatorLimits limits, Clock clock) {
    this.limits = limits;
    calls = new Calls(new EmulatorContext(new MediaEnginePool(), voice, schema, limits, network));
    ClientSecrets secrets = new ClientSecrets(clock);
    entra = new Entra(apiKey, clock);
    api = new RealtimeApi(schema, new Credentials(apiKey, secrets, entra), secrets, calls);
    responses = new ResponsesApi(new Credentials(apiKey, secrets, entra));
    faults = new Faults(limits.silence());
    testControl = new TestControlApi(calls, secrets, faults, network);
    voice.prepare("Hello."); // the voice's data loads before the first call
    server = Javalin.create(this::configure).start("127.0.0.1", port);
  }

  /**
   * Starts with the configured limits.
   *
   * @param port 0 for any free one
   * @param apiKey the only one accepted
   */
  public static RealtimeEmulator start(int port, String apiKey) {
    return start(port, apiKey, EmulatorLimits.configured(), Clock.systemUTC());
  }

  /** Starts with limits of its own; client secrets expire by {@code clock}. */
  public static RealtimeEmulator start(
      int port, String apiKey, EmulatorLimits limits, Clock clock) {
    return new RealtimeEmulator(port, apiKey, limits, clock);
  }

  /** Returns the base of the API; ends with {@code /v1}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/v1");
  }

  /** Returns the base of the same API as Azure serves it. */
  public URI azureUrl() {
    return url().resolve(AzureVariant.BASE);
  }

  /** Returns where an application signs in for the Azure variant; a tenant's name follows. */
  public URI entraUrl() {
    return url().resolve("/entra");
  }

  @Override
  public void close() {
    calls.close();
    server.stop();
    faults.close();
    voice.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.asyncTimeout = limits.silence().plusSeconds(10).toMillis();
    config.bundledPlugins.enableCors(
        cors ->
            cors.addRule(
                rule -> {
                  rule.anyHost();
                  rule.exposeHeader("Location");
                }));
    routes(config.routes);
    testControl.routes(config.routes);
    failures(config.routes);
  }

  private void routes(RoutesConfig routes) {
    Handler secrets = faults.around("client_secrets", api::createClientSecret);
    Handler create = faults.around("calls", api::createCall);
    Handler hangUp = faults.around("hangup", api::hangUp);
    Handler texts = faults.around("responses", responses::create);
    Handler models = faults.around("models", api::listModels);
    for (String base : List.of("/v1", AzureVariant.BASE)) {
      routes.post(base + "/realtime/client_secrets", secrets);
      routes.post(base + "/realtime/calls", create);
      routes.post(base + "/realtime/calls/{id}/hangup", hangUp);
      routes.get(base + "/models", models);
      routes.post(base + "/responses", texts);
    }
    routes.before(AzureVariant.BASE + "/*", AzureVariant::refuseDatedVersion);
    routes.post("/entra/{tenant}/oauth2/v2.0/token", faults.around("entra", entra::token));
    routes.post("/v1/elsewhere", faults.around("elsewhere", ctx -> ctx.status(200)));
    TurnVendors.serve(routes, faults::around);
    Handler beta =
        ctx -> {
          throw ApiFailure.betaIsOff();
        };
    routes.post("/v1/realtime/sessions", beta);
    routes.post("/v1/realtime", beta);
  }

  private void failures(RoutesConfig routes) {
    routes.exception(ApiFailure.class, (failure, ctx) -> respond(failure, ctx));
    routes.exception(
        HttpResponseException.class,
        (refused, ctx) -> respond(ApiFailure.unserved(refused.getStatus(), ctx.path()), ctx));
    routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.log(System.Logger.Level.ERROR, "the emulator failed", failure);
          respond(ApiFailure.broken(), ctx);
        });
  }

  private void respond(ApiFailure failure, Context ctx) {
    if (failure.status() == 429) {
      ctx.header("Retry-After", Long.toString(limits.retryAfter().toSeconds()));
    }
    ctx.status(failure.status()).contentType("application/json").result(failure.body());
  }
}
