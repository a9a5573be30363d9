package com.vocahire.platform.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The verified token of this request, for whoever injects {@code JsonWebToken}. It stands here
 * because resources in EJB jars see no bean of the web application, which verifies it. Outside a
 * request that was let in, each question throws {@link IllegalStateException}.
 */
@RequestScoped
public class CallersToken implements JsonWebToken {

  private JsonWebToken verified;

  /** Says who asks; called once a request, before its resource is. */
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
      throw new IllegalStateException("nobody has signed in for this request");
    }
    return verified;
  }
}
