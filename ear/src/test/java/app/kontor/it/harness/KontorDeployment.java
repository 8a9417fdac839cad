package app.kontor.it.harness;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The suite as it is shipped, with one test WAR in place of the portals, so that tests call the
 * real EJB jar with its libraries.
 */
public final class KontorDeployment {
  private static final String TESTS = "app.kontor.it";
  private static final String APPLICATION =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <application-name>kontor</application-name>
        <initialize-in-order>true</initialize-in-order>
        <module><ejb>kontor-ejb.jar</ejb></module>
        <module>
          <web><web-uri>kontor-tests.war</web-uri><context-root>/kontor-tests</context-root></web>
        </module>
        <library-directory>lib</library-directory>
      </application>
      """;

  private KontorDeployment() {}

  /** The archive; made from the packaged EAR. */
  public static EnterpriseArchive create() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(property("kontor.ear")));
    ear.getContent(path -> path.get().endsWith(".war")).keySet().forEach(ear::delete);
    ear.setApplicationXML(new StringAsset(APPLICATION));
    return ear.addAsModule(tests());
  }

  private static WebArchive tests() {
    Filter<ArchivePath> inServer =
        Filters.exclude(".*/app/kontor/it/(harness|browser|upgrade)/.*|.*/package-info\\.class");
    return ShrinkWrap.create(WebArchive.class, "kontor-tests.war")
        .addPackages(true, inServer, TESTS)
        .addAsLibraries(libraryOf(Assertions.class))
        .addAsResource("einvoice/open-api.json")
        // a server that tests start themselves
        .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: jdk.httpserver\n"))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static File libraryOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file for the library of " + type, e);
    }
  }

  /** A system property the build sets. */
  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("The build sets the system property " + name);
    }
    return value;
  }
}
