package com.vocahire.webapp.edge.negotiation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.stream.Stream;

/** A request with other values for some of its headers; an empty value removes the header. */
final class RewrittenHeaders extends HttpServletRequestWrapper {

  private static final String LANGUAGES = "Accept-Language";

  private final Map<String, String> rewritten;

  /**
   * @param rewritten by name, whatever its case
   */
  RewrittenHeaders(HttpServletRequest request, Map<String, String> rewritten) {
    super(request);
    this.rewritten = rewritten;
  }

  @Override
  public String getHeader(String name) {
    var value = rewritten.get(name);
    if (value == null) {
      return super.getHeader(name);
    }
    return value.isEmpty() ? null : value;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return rewritten.containsKey(name)
        ? Collections.enumeration(Stream.ofNullable(getHeader(name)).toList())
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    var names = Collections.list(super.getHeaderNames());
    names.removeIf(name -> rewritten.getOrDefault(name, name).isEmpty());
    return Collections.enumeration(names);
  }

  @Override
  public Locale getLocale() {
    return getLocales().nextElement();
  }

  /** By weight; the server's default if none is requested, as the Servlet specification demands. */
  @Override
  public Enumeration<Locale> getLocales() {
    if (!rewritten.containsKey(LANGUAGES)) {
      return super.getLocales();
    }
    var locales =
        ranges(rewritten.get(LANGUAGES)).stream()
            .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
            .map(range -> Locale.forLanguageTag(range.getRange()))
            .toList();
    return Collections.enumeration(locales.isEmpty() ? List.of(Locale.getDefault()) : locales);
  }

  private static List<LanguageRange> ranges(String value) {
    return value.isEmpty() ? List.of() : LanguageRange.parse(value.replaceAll("\\s", ""));
  }
}
