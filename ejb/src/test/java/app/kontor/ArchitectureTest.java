package app.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.kontor.gate.Allowed;
import app.kontor.gate.Open;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.model.Part;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's directions and rules, read off the compiled classes. */
class ArchitectureTest {
  /** From the ground up; nobody sees what stands after it. */
  static final List<String> STOREYS =
      List.of(
          "measure",
          "money",
          "gate",
          "platform",
          "access",
          "listing",
          "party",
          "catalogue",
          "pricing",
          "tax",
          "stock",
          "ordering",
          "approval",
          "shipping",
          "returns",
          "billing",
          "einvoice",
          "quoting",
          "banking",
          "credit",
          "ticketing",
          "sharing",
          "transfer",
          "notification",
          "demo");

  private static final JavaClasses KONTOR = ProductClasses.ALL;

  @ParameterizedTest
  @MethodSource("storeys")
  void lower_capabilities_never_see_higher_ones(String capability, List<String> higher) {
    noClasses()
        .that()
        .resideInAPackage("app.kontor." + capability + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            higher.stream().map(name -> "app.kontor." + name + "..").toArray(String[]::new))
        .check(KONTOR);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> storeys() {
    return Stream.iterate(0, i -> i < STOREYS.size() - 1, i -> i + 1)
        .map(
            i ->
                org.junit.jupiter.params.provider.Arguments.of(
                    STOREYS.get(i), STOREYS.subList(i + 1, STOREYS.size())));
  }

  @Test
  void capabilities_are_free_of_cycles() {
    slices().matching("app.kontor.(*)..").should().beFreeOfCycles().check(KONTOR);
  }

  @Test
  void the_nouns_of_the_platform_are_free_of_cycles() {
    slices().matching("app.kontor.platform.(*)..").should().beFreeOfCycles().check(KONTOR);
  }

  /** A class of the platform belongs to one of its nouns, and what is inside one stays inside. */
  @ParameterizedTest
  @MethodSource("nouns")
  void what_is_internal_stays_inside_its_noun(String noun) {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.kontor.platform." + noun + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "app.kontor.platform." + noun + ".internal..",
            "app.kontor.platform." + noun + ".model..")
        .allowEmptyShould(true)
        .check(KONTOR);
  }

  static Stream<String> nouns() {
    return KONTOR.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("app.kontor.platform."))
        .map(name -> name.split("\\.")[3])
        .distinct()
        .sorted();
  }

  @Test
  void the_platform_is_cut_by_its_nouns() {
    noClasses()
        .that()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAPackage("app.kontor.platform")
        .check(KONTOR);
  }

  /** The demo loader stands outside the capabilities and writes their tables, not their classes. */
  @ParameterizedTest
  @MethodSource("capabilities")
  void what_is_internal_stays_inside_its_capability(String capability) {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.kontor." + capability + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("app.kontor." + capability + "..internal..")
        .check(KONTOR);
  }

  static Stream<String> capabilities() {
    return STOREYS.stream();
  }

  /** The storey that a class is on: the package behind {@code app.kontor}. */
  static String capability(JavaClass type) {
    return type.getPackageName().split("\\.", 4)[2];
  }

  @Test
  void values_know_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage("app.kontor.money..", "app.kontor.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..")
        .check(KONTOR);
  }

  @Test
  void every_use_case_declares_one_way_to_be_called() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(UseCases.class)
        .and()
        .arePublic()
        .and()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Bean")
        .should(declareOneWay())
        .check(KONTOR);
  }

  /** A transaction of the container's around the gate could not be tried again. */
  @Test
  void only_the_gate_opens_the_transaction_of_a_use_case() {
    classes()
        .that()
        .areAnnotatedWith(UseCases.class)
        .and()
        .areAnnotatedWith(Stateless.class)
        .should(supportTransactions())
        .check(KONTOR);
  }

  private static ArchCondition<JavaClass> supportTransactions() {
    return new ArchCondition<>("be marked @TransactionAttribute(SUPPORTS)") {
      @Override
      public void check(JavaClass bean, ConditionEvents events) {
        boolean supports =
            bean.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(found -> found.value() == TransactionAttributeType.SUPPORTS)
                .isPresent();
        if (!supports) {
          events.add(SimpleConditionEvent.violated(bean, bean.getName()));
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> declareOneWay() {
    return new ArchCondition<>("carry exactly one of @Allowed, @Open and @Within") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        long ways =
            Stream.of(Allowed.class, Open.class, Within.class)
                .filter(method::isAnnotatedWith)
                .count();
        boolean synthetic = method.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (ways != 1 && !synthetic) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + ": " + ways));
        }
      }
    };
  }

  @Test
  void stored_decimals_state_precision_and_scale() {
    fields()
        .that()
        .haveRawType(BigDecimal.class)
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should(statePrecision())
        .check(KONTOR);
  }

  private static ArchCondition<JavaField> statePrecision() {
    return new ArchCondition<>("state precision and scale") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean stated =
            field
                .tryGetAnnotationOfType(Column.class)
                .filter(column -> column.precision() > 0 && column.scale() > 0)
                .isPresent();
        boolean stored =
            !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.isAnnotatedWith(Transient.class);
        if (stored && !stated) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName()));
        }
      }
    };
  }

  @Test
  void old_dates_are_not_used() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "app.kontor.notification..", "app.kontor.billing.internal.render..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .check(KONTOR);
  }

  @Test
  void the_time_comes_from_the_clock() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .check(KONTOR);
  }

  /**
   * What day it is, is a question to a {@link app.kontor.party.Seller}. Banks publish by their own
   * days; the demo company's past is told in UTC; below party nobody knows a seller.
   */
  @Test
  void days_are_days_where_the_seller_is() {
    noClasses()
        .that()
        .resideOutsideOfPackages("app.kontor.demo..", "app.kontor.platform..")
        .and()
        .doNotHaveFullyQualifiedName("app.kontor.party.Seller")
        .and()
        .doNotHaveFullyQualifiedName("app.kontor.billing.internal.RateFetch")
        .and()
        .doNotHaveFullyQualifiedName("app.kontor.billing.internal.RateSchedule")
        .should()
        .callMethod(java.time.Clock.class, "withZone", java.time.ZoneId.class)
        .orShould()
        .callMethod(
            java.time.LocalDate.class, "ofInstant", java.time.Instant.class, java.time.ZoneId.class)
        .orShould()
        .callMethod(java.time.LocalDate.class, "now", java.time.Clock.class)
        .orShould()
        .callMethod(java.time.LocalDate.class, "atStartOfDay", java.time.ZoneId.class)
        .check(KONTOR);
  }

  @Test
  void entities_lie_in_a_model_package() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .resideInAPackage("..model..")
        .check(KONTOR);
  }

  @Test
  void entities_are_aggregates_or_parts_made_only_by_their_rules() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .beAssignableTo(Part.class)
        .check(KONTOR);
    constructors()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .and()
        .haveRawParameterTypes(new Class<?>[0])
        .should()
        .notBePublic()
        .check(KONTOR);
  }

  /** The base classes in platform's model are there to be extended. */
  @ParameterizedTest
  @MethodSource("capabilities")
  void a_model_is_seen_only_by_its_capability(String capability) {
    if (!capability.equals("platform")) {
      noClasses()
          .that()
          .resideOutsideOfPackage("app.kontor." + capability + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("app.kontor." + capability + ".model..")
          .check(KONTOR);
    }
  }

  /**
   * Drawing a waybill is geometry, and how well an item fits what was asked is the index's own
   * inexact number: neither is money or quantity.
   */
  @Test
  void no_field_is_inexact() {
    for (Class<?> inexact : List.of(float.class, double.class, Float.class, Double.class)) {
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("app.kontor.shipping.internal.waybill")
          .and()
          .areDeclaredInClassesThat()
          .haveNameNotMatching(
              "app\\.kontor\\.catalogue\\.internal\\.search\\.(BestOf|Ranking)\\b.*")
          .should()
          .notHaveRawType(inexact)
          .check(KONTOR);
    }
  }
}
