package com.vocahire.webapp.json;

import com.vocahire.webapp.problems.Problem;
import com.vocahire.webapp.problems.ProblemCatalog;
import com.vocahire.webapp.problems.RejectionMapper;
import com.vocahire.webapp.problems.ViolationMapper;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * Reads every request body, in the same way on both servers. It fails with a complete problem
 * response, because the servers wrap any other exception of a reader, each differently.
 */
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

  @Context private HttpServletRequest request;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    try {
      return RecordBinding.bind(type, StrictJson.read(body));
    } catch (MalformedJson malformed) {
      throw new WebApplicationException(
          RejectionMapper.of(isTooLarge(malformed) ? 413 : 400, RequestIds.of(request)));
    } catch (FieldRefused refused) {
      throw new WebApplicationException(invalid(refused));
    }
  }

  private static boolean isTooLarge(Throwable malformed) {
    for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CountedBody.TooLarge) {
        return true;
      }
    }
    return false;
  }

  private Response invalid(FieldRefused refused) {
    var violation = new Problem.Violation(refused.field(), refused.getMessage());
    return Problem.of(
            ProblemCatalog.INVALID_REQUEST, ViolationMapper.DETAIL, RequestIds.of(request))
        .with(List.of(violation))
        .toResponse(Optional.empty());
  }
}
