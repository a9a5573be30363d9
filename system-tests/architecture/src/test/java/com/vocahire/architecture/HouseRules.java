package com.vocahire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrows of the house and the rules inside a module, for any root package: the product's, or
 * the bad examples' that prove that each rule can fail.
 */
final class HouseRules {

  /** A module, and what it may name besides itself. */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "platform", List.of(),
          "session", List.of("platform"),
          "ice", List.of("platform"),
          "signaling", List.of("session", "platform"),
          "diagnostics", List.of("signaling", "ice", "session", "platform"),
          "webapp", List.of("diagnostics", "signaling", "ice", "session", "platform"),
          "rehearsal", List.of());

  private final String root;

  private HouseRules(String root) {
    this.root = root;
  }

  /** Every rule by its name. */
  static Map<String, ArchRule> under(String root) {
    return new HouseRules(root).all();
  }

  private Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    ARROWS.keySet().stream().sorted().forEach(m -> rules.put(m + " follows its arrows", arrow(m)));
    ARROWS.keySet().stream()
        .filter(m -> !m.equals("rehearsal") && !m.equals("platform"))
        .sorted()
        .forEach(module -> rules.put(module + " keeps its parts private", privacy(module)));
    rules.put(
        "no cycle between modules", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put("control and entity know no boundary", boundaryOnTop());
    rules.put("entity knows no control", entityBelow());
    rules.put("only boundaries and REST clients speak HTTP", httpAtTheEdge());
    rules.put("only the session module has tables", tables());
    rules.put("singletons are there from the start", eagerSingletons());
    rules.put("no WebSocket", noWebSocket());
    rules.put("names say something", names());
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

  /** Only {@code VocaHireApi} may reach in: it lists the resources. */
  private ArchRule privacy(String module) {
    String home = root + "." + module;
    return noClasses()
        .that(not(resideInAPackage(home + "..")).and(not(simpleName("VocaHireApi"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(home + ".boundary..", home + ".control..", home + ".entity..");
  }

  private ArchRule boundaryOnTop() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".*.control..", root + ".*.entity..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".*.boundary..");
  }

  private ArchRule entityBelow() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*.entity..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".*.control..");
  }

  private ArchRule httpAtTheEdge() {
    return noClasses()
        .that(
            resideInAnyPackage(root + ".session..", root + ".signaling..", root + ".ice..")
                .and(not(resideInAPackage("..boundary..")))
                .and(not(simpleNameEndingWith("Api")))
                .and(not(simpleNameEndingWith("Mapper")))
                .and(not(simpleName("HangUp"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..");
  }

  private ArchRule tables() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".session.control..", root + ".session.entity..")
        .and()
        .resideOutsideOfPackage(root + ".rehearsal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..");
  }

  /**
   * One that is first needed inside a transaction is made there, and Payara commits that
   * transaction for it: what follows is no part of it any more.
   */
  private ArchRule eagerSingletons() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areAnnotatedWith("jakarta.ejb.Singleton")
        .should()
        .beAnnotatedWith("jakarta.ejb.Startup");
  }

  private ArchRule noWebSocket() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.websocket..");
  }

  private ArchRule names() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto|DTO)");
  }

  private String everythingIn(String module) {
    return root + "." + module + "..";
  }
}
