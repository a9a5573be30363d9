package com.vocahire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@linkplain Arrows arrows} of the house and the rules inside a module, for any root package:
 * the product's, or the bad examples' that prove that each rule can fail.
 */
final class HouseRules {

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
    rules.putAll(Arrows.under(root));
    rules.putAll(Components.under(root));
    rules.putAll(Tables.under(root));
    rules.put("control and entity know no boundary", boundaryOnTop());
    rules.put("entity knows no control", entityBelow());
    rules.put("only boundaries and REST clients speak HTTP", httpAtTheEdge());
    rules.put("singletons are there from the start", eagerSingletons());
    rules.put("a resource is made once", lastingResources());
    rules.put("JSON's library is looked for once", jsonProvider());
    rules.put("nothing runs on the common pool", ownThreads());
    rules.put("no WebSocket", noWebSocket());
    rules.put("names say something", names());
    rules.put("interviews go by the database's clock", databaseTime());
    return rules;
  }

  private ArchRule boundaryOnTop() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + "..control..", root + "..entity..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..boundary..");
  }

  private ArchRule entityBelow() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..entity..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..control..");
  }

  private ArchRule httpAtTheEdge() {
    return noClasses()
        .that(
            resideInAnyPackage(
                    root + ".session..", root + ".hiring..", root + ".signaling..", root + ".ice..")
                .and(not(resideInAPackage("..boundary..")))
                .and(not(simpleNameEndingWith("Resource")))
                .and(not(simpleNameEndingWith("Filter")))
                .and(not(simpleNameEndingWith("Api")))
                .and(not(simpleNameEndingWith("Mapper")))
                .and(not(annotatedWith("jakarta.ws.rs.NameBinding")))
                .and(not(simpleName("HangUp"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..");
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

  /** To make, inject and validate one for each request was an eighth of a small answer. */
  private ArchRule lastingResources() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areNotInterfaces()
        .and()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .should()
        .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");
  }

  /** Methods of {@code Json} that make no factory look for the library in every archive again. */
  private ArchRule jsonProvider() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".rehearsal..")
        .should()
        .callMethodWhere(
            target(owner(name("jakarta.json.Json")))
                .and(target(nameMatching("create(?!.*Factory).*"))));
  }

  /**
   * On the threads of the JDK's common pool the application's classes and beans are not found. A
   * stage without an executor of its own uses that pool, and so does the JDK's HTTP client for what
   * follows its answers, whatever executor it has: {@code BoundedClient} leaves it again.
   */
  private ArchRule ownThreads() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".rehearsal..")
        .should()
        .callMethodWhere(CommonPool.isUsed());
  }

  private ArchRule noWebSocket() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.websocket..");
  }

  /** Nodes whose clocks differ must not end, expire or purge each other's interviews. */
  private ArchRule databaseTime() {
    return classes()
        .that()
        .resideInAnyPackage(root + ".session..", root + ".hiring..")
        .and()
        .doNotHaveSimpleName("DatabaseClock")
        .should(OwnClock.notBeAsked());
  }

  private ArchRule names() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto|DTO|Ledger)");
  }
}
