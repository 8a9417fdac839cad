package app.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the pages' classes of all portals, as built beside this module. */
class WebArchitectureTest {
  private static final List<String> MODULES =
      List.of("web-common", "web-order-portal", "web-service-portal", "web-document-portal");

  /** The packages of each portal. */
  private static final Map<String, String[]> PORTALS =
      Map.of(
          "orders",
              new String[] {
                "app.kontor.web.order..", "app.kontor.web.shop..", "app.kontor.web.strangers.."
              },
          "service", new String[] {"app.kontor.web.service.."},
          "documents", new String[] {"app.kontor.web.documents.."});

  private static final JavaClasses WEB = built();

  private static JavaClasses built() {
    List<Path> folders =
        MODULES.stream().map(module -> Path.of("..", module, "target", "classes")).toList();
    assertThat(folders).allMatch(Files::isDirectory);
    return new ClassFileImporter().importPaths(folders);
  }

  @Test
  void pages_see_what_a_capability_shows_and_nothing_behind_it() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.kontor.*.internal..", "app.kontor.*.model..", "app.kontor.demo..")
        .check(WEB);
  }

  @Test
  void pages_know_no_database() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "jakarta.transaction..",
            "java.sql..",
            "javax.sql..",
            "org.eclipse.persistence..")
        .check(WEB);
  }

  static List<String> portals() {
    return PORTALS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("portals")
  void a_portal_sees_no_other_portal(String portal) {
    String[] own = PORTALS.getOrDefault(portal, new String[0]);
    assertThat(WEB.that(JavaClass.Predicates.resideInAnyPackage(own))).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackages(own)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(own)
        .check(WEB);
  }

  @Test
  void what_all_portals_share_is_free_of_cycles() {
    slices().matching("app.kontor.web.common.(*)..").should().beFreeOfCycles().check(WEB);
  }

  @Test
  void texts_know_no_components_and_expressions_know_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage("app.kontor.web.common.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces.component..", "jakarta.faces.context..")
        .check(WEB);
    classes()
        .that()
        .resideInAPackage("app.kontor.web.common.el..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("app.kontor.web.common.el..", "java..", "jakarta..", "org.jspecify..")
        .check(WEB);
  }

  @Test
  void a_bean_of_a_page_says_how_long_it_lives() {
    classes()
        .that()
        .areAnnotatedWith(Named.class)
        .should()
        .beAnnotatedWith(jakarta.enterprise.context.RequestScoped.class)
        .orShould()
        .beAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
        .orShould()
        .beAnnotatedWith(jakarta.enterprise.context.SessionScoped.class)
        .orShould()
        .beAnnotatedWith(jakarta.faces.view.ViewScoped.class)
        .orShould()
        .beAnnotatedWith("org.omnifaces.cdi.ViewScoped")
        .check(WEB);
  }

  @Test
  void the_time_comes_from_the_clock_and_days_from_the_seller() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now", Clock.class)
        .orShould()
        .callMethod(Clock.class, "withZone", ZoneId.class)
        .orShould()
        .callMethod(LocalDate.class, "atStartOfDay", ZoneId.class)
        .check(WEB);
  }

  @Test
  void no_field_is_inexact() {
    fields()
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .check(WEB);
  }
}
