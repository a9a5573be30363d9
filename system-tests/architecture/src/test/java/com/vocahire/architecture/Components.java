package com.vocahire.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;

/** A module is its root, which is vocabulary, and components below it; no arrow turns back. */
final class Components {

  /** Types of a root package. */
  private static final int MOST = 12;

  private Components() {}

  static Map<String, ArchRule> under(String root) {
    return Map.of(
        "no cycle between modules",
        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
        "no cycle between components",
        slices().assignedFrom(new Parts(root)).should().beFreeOfCycles(),
        "a root package is vocabulary only",
        classes().that(resideInAPackage(root + ".*")).should(new BeFew()));
  }

  /** The root of a module is a part like each of its components. */
  private record Parts(String root) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var name = type.getPackageName();
      if (!name.startsWith(root + ".")) {
        return SliceIdentifier.ignore();
      }
      var names = name.substring(root.length() + 1).split("\\.", 3);
      return SliceIdentifier.of(names[0], names.length > 1 ? names[1] : "");
    }

    @Override
    public String getDescription() {
      return "components";
    }
  }

  private static final class BeFew extends ArchCondition<JavaClass> {

    BeFew() {
      super("be at most " + MOST + " in their package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      long many = type.getPackage().getClasses().stream().filter(BeFew::counts).count();
      if (many > MOST) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " is one of " + many));
      }
    }

    private static boolean counts(JavaClass type) {
      return type.isTopLevelClass()
          && !type.isArray()
          && !type.getSimpleName().equals("package-info");
    }
  }
}
