package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Address;
import app.kontor.party.BankAccount;
import app.kontor.party.Seller;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A seller, a clock and the kinds of mail for tests of mails. */
final class Samples {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private static final Set<JavaClass> KINDS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("app.kontor.notification.internal")
          .get(MailKind.class)
          .getAllSubclasses();

  private Samples() {}

  /** All kinds of mail there are, made without the container. */
  static MailKinds kinds() {
    return new MailKinds(
        KINDS.stream()
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(Samples::made)
            .toList());
  }

  private static MailKind<?> made(JavaClass type) {
    try {
      return (MailKind<?>) type.reflect().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  static MailKind<?> kind(MailEvent event) {
    return kinds().find(event).orElseThrow();
  }

  static Seller seller() {
    Currency pln = Currency.getInstance("PLN");
    return new Seller(
        1,
        "Narzędzia Wisła sp. z o.o.",
        new Address(
            "Narzędzia Wisła sp. z o.o.",
            null,
            "Rzeczna",
            "5",
            null,
            "30-001",
            "Kraków",
            "PL",
            null,
            null),
        "PL5260001246",
        "5260001246",
        "KRS 0000012345",
        pln,
        Locale.ENGLISH,
        ZoneId.of("Europe/Warsaw"),
        "biuro@wisla.example",
        "+48 12 345 67 89",
        "https://wisla.example",
        List.of(new BankAccount("PL61109010140000071219812874", "WBKPPLPP", "Bank", pln)));
  }

  static Person buyer() {
    return new Person("łucja@zelazo.example".replace("ł", "l"), "Łucja Żak");
  }
}
