package com.vocahire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which module may name which, and that none reaches into another. */
final class Arrows {

  /** A module, and what it may name besides itself. */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "platform", List.of(),
          "session", List.of("platform"),
          "ice", List.of("platform"),
          "signaling", List.of("session", "platform"),
          "diagnostics", List.of("hiring", "signaling", "ice", "session", "platform"),
          "hiring", List.of("signaling", "session", "platform"),
          "webapp", List.of("hiring", "diagnostics", "signaling", "ice", "session", "platform"),
          "rehearsal", List.of());

  private final String root;

  private Arrows(String root) {
    this.root = root;
  }

  /** Two rules for each module, by their names. */
  static Map<String, ArchRule> under(String root) {
    var arrows = new Arrows(root);
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (var module : ARROWS.keySet().stream().sorted().toList()) {
      rules.put(module + " follows its arrows", arrows.arrow(module));
      if (!module.equals("rehearsal") && !module.equals("platform")) {
        rules.put(module + " keeps its parts private", arrows.privacy(module));
      }
    }
    return rules;
  }

  private ArchRule arrow(String module) {
    String[] foreign =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(module) && !ARROWS.get(module).contains(other))
            .map(this::everythingIn)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(everythingIn(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(foreign);
  }

  /**
   * Other modules name the root of a module and the roots of its components; nothing below these.
   * Only {@code VocaHireApi} may reach in: it lists the resources.
   */
  private ArchRule privacy(String module) {
    String home = root + "." + module;
    return noClasses()
        .that(not(resideInAPackage(home + "..")).and(not(simpleName("VocaHireApi"))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(home + "..boundary..", home + "..control..", home + "..entity.."));
  }

  private String everythingIn(String module) {
    return root + "." + module + "..";
  }
}
