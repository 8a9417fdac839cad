package app.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Allowed;
import app.kontor.access.Open;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.platform.model.Part;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules of the core that a compiler cannot hold. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("app.kontor");

  /** What each capability may use beside itself; what is not listed here is not looked at. */
  private static final Map<String, String> USES =
      Map.ofEntries(
          Map.entry("measure", ""),
          Map.entry("money", "measure"),
          Map.entry("platform", "money measure"),
          Map.entry("access", "money measure platform"),
          Map.entry("party", "money measure platform access"),
          Map.entry("catalogue", "money measure platform access party"),
          Map.entry("pricing", "money measure platform access party catalogue"),
          Map.entry("tax", "money measure platform access party catalogue"),
          Map.entry("stock", "money measure platform access party catalogue"),
          Map.entry("ordering", "money measure platform access party catalogue pricing tax stock"),
          Map.entry(
              "shipping",
              "money measure platform access party catalogue pricing tax stock ordering"),
          Map.entry(
              "billing",
              "money measure platform access party catalogue pricing tax stock ordering shipping"),
          Map.entry(
              "banking",
              "money measure platform access party catalogue pricing tax stock ordering shipping"
                  + " billing"),
          Map.entry("ticketing", "money measure platform access party ordering"),
          Map.entry("exchange", "money measure platform access party ordering"));

  /** Drawing on a page is geometry, not money or quantity. */
  private static final Set<String> GEOMETRY = Set.of("app.kontor.shipping.internal.waybill");

  @Test
  void a_capability_uses_only_lower_ones() {
    USES.forEach(
        (capability, lower) ->
            assertNone(
                violations(
                    capability,
                    Stream.concat(Stream.of(capability), Stream.of(lower.split(" "))).toList())));
  }

  @Test
  void capabilities_are_free_of_cycles() {
    slices().matching("app.kontor.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void internal_and_model_are_used_only_inside_their_capability() {
    List<String> problems = new ArrayList<>();
    for (JavaClass from : CORE) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith("app.kontor."))
          .filter(to -> to.getPackageName().matches(".*\\.(internal|model)(\\..*)?"))
          // the base classes of entities are there to be extended
          .filter(to -> !to.getPackageName().equals("app.kontor.platform.model"))
          .filter(to -> !capability(to).equals(capability(from)))
          .forEach(to -> problems.add(from.getName() + " uses " + to.getName()));
    }
    assertNone(problems);
  }

  @Test
  void money_and_measure_are_free_of_frameworks() {
    noClasses()
        .that()
        .resideInAnyPackage("app.kontor.money..", "app.kontor.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.eclipse..", "org.jboss..")
        .check(CORE);
  }

  @Test
  void every_use_case_declares_exactly_one_of_allowed_open_and_within() {
    List<String> problems = new ArrayList<>();
    int checked = 0;
    for (JavaClass bean : CORE) {
      if (!bean.isAnnotatedWith(UseCases.class)) {
        continue;
      }
      for (JavaMethod method : bean.getMethods()) {
        Set<JavaModifier> modifiers = method.getModifiers();
        if (!modifiers.contains(JavaModifier.PUBLIC)
            || modifiers.contains(JavaModifier.STATIC)
            || modifiers.contains(JavaModifier.SYNTHETIC)) {
          continue;
        }
        checked++;
        long declared =
            Stream.of(Allowed.class, Open.class, Within.class)
                .filter(method::isAnnotatedWith)
                .count();
        if (declared != 1) {
          problems.add(method.getFullName() + " declares " + declared);
        }
      }
    }
    assertThat(checked).as("use cases found").isGreaterThan(50);
    assertNone(problems);
  }

  @Test
  void no_field_or_parameter_is_a_float_or_double() {
    Set<String> inexact = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    List<String> problems = new ArrayList<>();
    for (JavaClass type : CORE) {
      if (GEOMETRY.contains(type.getPackageName())) {
        continue;
      }
      type.getFields().stream()
          .filter(field -> inexact.contains(field.getRawType().getName()))
          .forEach(field -> problems.add(field.getFullName()));
      type.getCodeUnits().stream()
          .filter(
              code ->
                  code.getRawParameterTypes().stream().anyMatch(p -> inexact.contains(p.getName())))
          .forEach(code -> problems.add(code.getFullName()));
    }
    assertNone(problems);
  }

  @Test
  void the_time_comes_from_the_injected_clock() {
    for (Class<?> time : List.of(LocalDate.class, LocalDateTime.class, Instant.class)) {
      noClasses().should().callMethod(time, "now").check(CORE);
      noClasses().should().callMethod(time, "now", ZoneId.class).check(CORE);
    }
    noClasses()
        .that()
        // the mail interface takes the date of a message as java.util.Date
        .doNotHaveFullyQualifiedName("app.kontor.notification.internal.MimeMail")
        .and()
        // a PDF's creation date is handed over as a Calendar
        .doNotHaveFullyQualifiedName("app.kontor.shipping.internal.waybill.WaybillPrinter")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
        .check(CORE);
  }

  @Test
  void every_decimal_of_an_entity_states_precision_and_scale() {
    List<String> problems = new ArrayList<>();
    for (JavaClass type : CORE) {
      for (JavaField field : type.getFields()) {
        if (!isPersistent(type)
            || !field.getRawType().isEquivalentTo(BigDecimal.class)
            || field.getModifiers().contains(JavaModifier.STATIC)) {
          continue;
        }
        boolean stated =
            field
                .tryGetAnnotationOfType(Column.class)
                .map(column -> column.precision() > 0 && column.scale() > 0)
                .orElse(false);
        if (!stated) {
          problems.add(field.getFullName());
        }
      }
    }
    assertNone(problems);
  }

  @Test
  void an_entity_is_an_aggregate_or_a_part_of_one() {
    classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(Part.class).check(CORE);
  }

  @Test
  void an_entity_has_a_constructor_without_arguments_that_is_not_public() {
    List<String> problems = new ArrayList<>();
    for (JavaClass type : CORE) {
      if (type.isAnnotatedWith(Entity.class)
          && !type.tryGetConstructor()
              .map(empty -> !empty.getModifiers().contains(JavaModifier.PUBLIC))
              .orElse(false)) {
        problems.add(type.getName());
      }
    }
    assertNone(problems);
  }

  private static boolean isPersistent(JavaClass type) {
    return type.isAnnotatedWith(Entity.class)
        || type.isAnnotatedWith("jakarta.persistence.Embeddable")
        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
  }

  private static List<String> violations(String capability, List<String> allowed) {
    List<String> problems = new ArrayList<>();
    for (JavaClass from : CORE) {
      if (!capability(from).equals(capability)) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith("app.kontor."))
          .filter(to -> !allowed.contains(capability(to)))
          .forEach(to -> problems.add(from.getName() + " uses " + to.getName()));
    }
    return problems;
  }

  /** The first package below the product's: {@code app.kontor.stock.model} is {@code stock}. */
  private static String capability(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\.")).skip(2).findFirst().orElse("");
  }

  private static void assertNone(List<String> problems) {
    assertThat(problems.stream().distinct().toList()).isEmpty();
  }
}
