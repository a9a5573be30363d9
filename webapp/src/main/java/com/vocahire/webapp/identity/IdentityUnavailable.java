package com.vocahire.webapp.identity;

import com.vocahire.webapp.identity.keys.KeysUnreachable;
import jakarta.ws.rs.ServiceUnavailableException;

/** The token cannot be verified at the moment; distinct from any other 503. */
public final class IdentityUnavailable extends ServiceUnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * @param retryAfter seconds
   */
  IdentityUnavailable(long retryAfter, KeysUnreachable cause) {
    super(retryAfter, cause);
  }
}
