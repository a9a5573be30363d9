package com.vocahire.signaling.hangup;

import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.ProviderSettings;
import com.vocahire.signaling.http.egress.EgressProxy;
import com.vocahire.signaling.http.egress.EgressSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Builds the client by hand: after a restart with the archive deployed, Payara does not find an
 * interface that is registered by annotation.
 */
@ApplicationScoped
public class CallsApiProducer {

  @Inject ProviderSettings settings;
  @Inject EgressSettings egress;
  @Inject ProviderHttp http;

  @Inject
  @ConfigProperty(name = "vocahire.provider.hangup-timeout")
  Duration timeout;

  @Produces
  @RestClient
  @ApplicationScoped
  CallsApi callsApi() {
    if (egress.proxy().filter(EgressProxy::needsAuthentication).isPresent()) {
      return new HttpClientCallsApi(settings, http, timeout);
    }
    var client =
        RestClientBuilder.newBuilder()
            .baseUri(settings.at(""))
            .followRedirects(false)
            .register(CallsRefusalMapper.class)
            .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    egress
        .proxy()
        .map(EgressProxy::address)
        .ifPresent(proxy -> client.proxyAddress(proxy.getHost(), proxy.getPort()));
    egress.trust().ifPresent(client::sslContext);
    return client.build(CallsApi.class);
  }
}
