package com.vocahire.rehearsal.provider.schema;

import com.networknt.schema.Error;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks, of all a validator found, the one a developer wants to read, in the provider's words. */
final class Violations {
  private static final Pattern BRANCH = Pattern.compile("^(.*/(?:oneOf|anyOf)/\\d+)(/.*)?$");
  private static final Set<String> UNIONS = Set.of("oneOf", "anyOf");

  private Violations() {}

  static Optional<ApiError> worst(List<Error> errors) {
    Map<String, List<Error>> byBranch =
        errors.stream().collect(Collectors.groupingBy(Violations::branch));
    return errors.stream()
        .min(
            Comparator.comparing((Error error) -> UNIONS.contains(error.getKeyword()))
                .thenComparing(error -> missesItsType(byBranch.get(branch(error))))
                .thenComparing(error -> -error.getInstanceLocation().getNameCount()))
        .map(Violations::described);
  }

  /** A branch of a union that wants another {@code type} was not meant. */
  private static boolean missesItsType(List<Error> branch) {
    return branch.stream().anyMatch(error -> isOther(error) || isNull(error));
  }

  private static boolean isOther(Error error) {
    return Set.of("const", "enum").contains(error.getKeyword()) && last(error).equals("type");
  }

  private static boolean isNull(Error error) {
    return error.getKeyword().equals("type")
        && error.getSchemaNode().path("type").asText(error.getSchemaNode().asText()).equals("null");
  }

  private static String branch(Error error) {
    Matcher matcher = BRANCH.matcher(error.getEvaluationPath().toString());
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static ApiError described(Error error) {
    String field = dotted(error.getInstanceLocation().toString(), error.getProperty());
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          ApiError.invalid("unknown_parameter", "Unknown parameter: '" + field + "'.", field);
      case "required" ->
          ApiError.invalid(
              "missing_required_parameter", "Missing required parameter: '" + field + "'.", field);
      case "type" ->
          ApiError.invalid(
              "invalid_type", "Invalid type for '" + field + "': " + error.getMessage(), field);
      default ->
          ApiError.invalid(
              "invalid_value", "Invalid value for '" + field + "': " + error.getMessage(), field);
    };
  }

  private static String dotted(String location, String property) {
    String path = location.replaceFirst("^/", "").replace('/', '.');
    if (property == null) {
      return path;
    }
    return path.isEmpty() ? property : path + "." + property;
  }

  private static String last(Error error) {
    String location = error.getInstanceLocation().toString();
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
