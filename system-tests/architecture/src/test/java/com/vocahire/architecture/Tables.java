package com.vocahire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Who has tables, who may name them, and through which door they are reached. */
final class Tables {

  private static final String[] PERSISTENCE = {
    "jakarta.persistence..", "javax.sql..", "java.sql.."
  };

  /** Of classes that speak SQL or JPQL, and of the door to them. */
  private static final String NAMES = ".*(Table|Queries|Updates|Rows|Transaction)(\\$.*)?";

  private static final DescribedPredicate<JavaClass> TABLE =
      nameMatching(NAMES)
          .<JavaClass>forSubtype()
          .or(annotatedWith("jakarta.ejb.Singleton"))
          .or(annotatedWith("jakarta.persistence.Entity"));

  private final String root;
  private final String session;

  private Tables(String root) {
    this.root = root;
    this.session = root + ".session..";
  }

  static Map<String, ArchRule> under(String root) {
    var tables = new Tables(root);
    return Map.of(
        "only the session module has tables",
        tables.home(),
        "the session module keeps its tables private",
        tables.privacy(),
        "only tables, entities and the database's component know persistence",
        tables.persistence(),
        "one EJB has the persistence unit",
        tables.door());
  }

  private ArchRule home() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(session, root + ".rehearsal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PERSISTENCE);
  }

  /** Other modules ask a facade. */
  private ArchRule privacy() {
    return noClasses()
        .that(not(resideInAPackage(session)))
        .should()
        .dependOnClassesThat(resideInAPackage(session).and(TABLE));
  }

  /** {@code Quota} asks within the transaction of an opening, with its entity manager. */
  private ArchRule persistence() {
    return noClasses()
        .that(
            resideInAPackage(session)
                .and(not(resideInAPackage(root + ".session.database..")))
                .and(not(annotatedWith("jakarta.persistence.Entity")))
                .and(not(simpleName("Quota")))
                .and(not(nameMatching(NAMES))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PERSISTENCE);
  }

  /** Another would be one more door, with transactions of its own. */
  private ArchRule door() {
    return noFields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(root + "..").and(not(simpleName("Transaction"))))
        .should()
        .beAnnotatedWith("jakarta.persistence.PersistenceContext")
        .orShould()
        .beAnnotatedWith("jakarta.persistence.PersistenceUnit");
  }
}
