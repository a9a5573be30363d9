package com.vocahire.signaling.hangup;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Maps every status other than success to a failure. By default only 400 and above would be mapped,
 * and a redirect that is not followed would count as a successful hang-up.
 */
public class CallsRefusalMapper implements ResponseExceptionMapper<WebApplicationException> {

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status < 200 || status >= 300;
  }

  @Override
  public WebApplicationException toThrowable(Response answer) {
    return new WebApplicationException(
        "The provider answered " + answer.getStatus(), answer.getStatus());
  }
}
