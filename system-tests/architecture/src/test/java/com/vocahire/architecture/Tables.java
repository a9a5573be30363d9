package com.vocahire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
  private final String hiring;

  private Tables(String root) {
    this.root = root;
    this.session = root + ".session..";
    this.hiring = root + ".hiring..";
  }

  static Map<String, ArchRule> under(String root) {
    var tables = new Tables(root);
    return Map.of(
        "only the session and hiring modules have tables",
        tables.home(),
        "the session module keeps its tables private",
        tables.privacy(tables.session),
        "the hiring module keeps its tables private",
        tables.privacy(tables.hiring),
        "only tables, entities and the database's component know persistence",
        tables.persistence(),
        "one EJB of a module has its persistence unit",
        tables.door());
  }

  private ArchRule home() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(session, hiring, root + ".rehearsal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PERSISTENCE);
  }

  /** Other modules ask a facade. */
  private ArchRule privacy(String module) {
    return noClasses()
        .that(not(resideInAPackage(module)))
        .should()
        .dependOnClassesThat(resideInAPackage(module).and(TABLE));
  }

  /** {@code Quota} asks within the transaction of an opening, with its entity manager. */
  private ArchRule persistence() {
    return noClasses()
        .that(
            resideInAnyPackage(session, hiring)
                .and(not(resideInAPackage(root + ".*.database..")))
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
        .areDeclaredInClassesThat(
            resideInAPackage(root + "..").and(not(nameMatching(".*\\.(Hiring)?Transaction"))))
        .should()
        .beAnnotatedWith("jakarta.persistence.PersistenceContext")
        .orShould()
        .beAnnotatedWith("jakarta.persistence.PersistenceUnit");
  }
}
