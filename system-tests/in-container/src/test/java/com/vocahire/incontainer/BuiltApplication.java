package com.vocahire.incontainer;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with a test class in its WAR and nothing else changed. */
final class BuiltApplication {
  private static final String WAR = "/webapp.war";

  private BuiltApplication() {}

  static EnterpriseArchive with(Class<?>... test) {
    File ear = Path.of(System.getProperty("vocahire.top"), "ear/target/vocahire.ear").toFile();
    var application = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear);
    WebArchive war = application.getAsType(WebArchive.class, WAR);
    war.addClasses(test).addAsLibrary(jarOf(Assertions.class));
    application.delete(WAR);
    return application.addAsModule(Testable.archiveToTest(war));
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
