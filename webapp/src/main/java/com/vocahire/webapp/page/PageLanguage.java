package com.vocahire.webapp.page;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.Application;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The language of every page: the one that its URL requests ({@code ?lang=de}), else the browser's
 * ({@code Accept-Language}), else English. Nothing is kept on the server, and no cookie.
 */
@Named
@Dependent
public class PageLanguage {

  private static final String PARAMETER = "lang";

  /** Returns a supported locale, for {@code f:view}. */
  public Locale getLocale() {
    var faces = FacesContext.getCurrentInstance();
    return chosen(
        faces.getExternalContext().getRequestParameterMap(),
        choices(faces.getApplication()),
        faces.getApplication().getViewHandler().calculateLocale(faces));
  }

  /** Returns the supported locales, English first. */
  public List<Locale> getChoices() {
    return choices(FacesContext.getCurrentInstance().getApplication());
  }

  /** Returns the name of a language in that language: {@code Deutsch}. */
  public String nameOf(Locale language) {
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** The language that the URL requests, if it is supported, else the browser's language. */
  static Locale chosen(Map<String, String> address, List<Locale> choices, Locale browsers) {
    var requested = Locale.forLanguageTag(Objects.requireNonNullElse(address.get(PARAMETER), ""));
    return choices.stream()
        .filter(choice -> choice.getLanguage().equals(requested.getLanguage()))
        .findFirst()
        .orElse(browsers);
  }

  private static List<Locale> choices(Application application) {
    var choices = new ArrayList<Locale>();
    choices.add(application.getDefaultLocale());
    application.getSupportedLocales().forEachRemaining(choices::add);
    return choices.stream().distinct().toList();
  }
}
