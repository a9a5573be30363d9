package com.vocahire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.vocahire");

  private static final JavaClasses BAD_EXAMPLES =
      new ClassFileImporter().importPackages("badexample");

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    return HouseRules.under("com.vocahire").entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> aBadExampleBreaksEveryRule() {
    return HouseRules.under("badexample").entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(rule.getValue().evaluate(BAD_EXAMPLES).hasViolation())
                            .as("a bad example for: " + rule.getKey())
                            .isTrue()));
  }

  @Test
  void thePlatformStaysSmall() {
    assertThat(PRODUCT.stream().filter(HouseTest::isPlatformType)).hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void everyModuleIsThere() {
    for (String module :
        new String[] {
          "platform", "session", "signaling", "ice", "diagnostics", "hiring", "webapp", "rehearsal"
        }) {
      assertThat(PRODUCT.stream().map(type -> type.getPackageName()))
          .as(module)
          .anyMatch(name -> name.startsWith("com.vocahire." + module));
    }
  }

  private static boolean isPlatformType(JavaClass type) {
    return type.getPackageName().startsWith("com.vocahire.platform")
        && type.isTopLevelClass() // what is inside one is its own affair
        && !type.getSimpleName().equals("package-info");
  }
}
