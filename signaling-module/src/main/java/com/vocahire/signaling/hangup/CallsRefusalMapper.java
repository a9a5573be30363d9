package com.vocahire.signaling.hangup;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Makes a failure of whatever is no success. By default only 400 and above would be one, and a
 * redirect that nobody follows would pass for a call that was hung up.
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
