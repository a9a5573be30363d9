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
 * The language of every page: the one that its address asks for ({@code ?lang=de}), else the
 * browser's ({@code Accept-Language}), else English. Nothing is kept on the server, and no cookie.
 */
@Named
@Dependent
public class PageLanguage {

  private static final String ASKED = "lang";

  /** One of those that there are texts in, for {@code f:view}. */
  public Locale getLocale() {
    var faces = FacesContext.getCurrentInstance();
    return chosen(
        faces.getExternalContext().getRequestParameterMap(),
        choices(faces.getApplication()),
        faces.getApplication().getViewHandler().calculateLocale(faces));
  }

  /** Those that there are texts in, English first. */
  public List<Locale> getChoices() {
    return choices(FacesContext.getCurrentInstance().getApplication());
  }

  /** As its speakers call it: {@code Deutsch}. */
  public String nameOf(Locale language) {
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** What the address asks for, where there are texts in it, else the browser's language. */
  static Locale chosen(Map<String, String> address, List<Locale> choices, Locale browsers) {
    var asked = Locale.forLanguageTag(Objects.requireNonNullElse(address.get(ASKED), ""));
    return choices.stream()
        .filter(choice -> choice.getLanguage().equals(asked.getLanguage()))
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
