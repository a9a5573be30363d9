package com.vocahire.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The verified token of this request, for whoever injects {@code JsonWebToken}. It stands here
 * because resources in EJB jars see no bean of the web application, which verifies it.
 */
@RequestScoped
public class CallersToken {

  private JsonWebToken token;

  /** Says who asks; called once a request, before its resource is. */
  public void is(JsonWebToken verified) {
    token = verified;
  }

  /**
   * The token, as MicroProfile has it.
   *
   * @throws IllegalStateException outside a request that was let in
   */
  @Produces
  @RequestScoped
  JsonWebToken token() {
    if (token == null) {
      throw new IllegalStateException("nobody has signed in for this request");
    }
    return token;
  }
}
