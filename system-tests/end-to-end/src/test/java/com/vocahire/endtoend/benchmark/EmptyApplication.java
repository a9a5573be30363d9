package com.vocahire.endtoend.benchmark;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;

/** The least that a server can answer by JAX-RS: what a benchmark compares with. */
@ApplicationPath("/")
public class EmptyApplication extends Application {

  /** Does nothing, without authorization. */
  @Path("/empty")
  @Produces(MediaType.APPLICATION_JSON)
  public static class EmptyResource {

    @GET
    public String empty() {
      return "{}";
    }
  }
}
