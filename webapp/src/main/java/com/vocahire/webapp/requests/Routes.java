package com.vocahire.webapp.requests;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Records the template of a request's route, before any filter can reject the request. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class Routes implements ContainerRequestFilter {

  /** Of the request: the template, such as {@code /api/realtime-session/{id}}. */
  public static final String ATTRIBUTE = Routes.class.getName();

  private final Map<Method, String> templates = new ConcurrentHashMap<>();
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    if (method != null) {
      request.setProperty(ATTRIBUTE, template(method));
    }
  }

  private String template(Method method) {
    var known = templates.get(method);
    return known == null ? templates.computeIfAbsent(method, this::built) : known;
  }

  private String built(Method method) {
    return "/api"
        + path(resource.getResourceClass().getAnnotation(Path.class))
        + path(method.getAnnotation(Path.class));
  }

  private static String path(Path path) {
    if (path == null) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
