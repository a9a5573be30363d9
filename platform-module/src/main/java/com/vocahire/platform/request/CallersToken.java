package com.vocahire.platform.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The verified token of this request, for injection as {@code JsonWebToken}. It is in this library
 * because resources in EJB jars see no bean of the web application, which verifies it. Outside an
 * authenticated request, each method throws {@link IllegalStateException}.
 */
@RequestScoped
public class CallersToken implements JsonWebToken {

  private JsonWebToken verified;

  /** Sets the token; called once for each request, before its resource is called. */
  public void is(JsonWebToken token) {
    verified = token;
  }

  @Override
  public String getName() {
    return verified().getName();
  }

  @Override
  public Set<String> getClaimNames() {
    return verified().getClaimNames();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // MicroProfile's
  public <T> T getClaim(String name) {
    return verified().getClaim(name);
  }

  private JsonWebToken verified() {
    if (verified == null) {
      throw new IllegalStateException("this request is not authenticated");
    }
    return verified;
  }
}
