package app.kontor.notification.internal;

import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Address;
import app.kontor.party.BankAccount;
import app.kontor.party.Seller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** A seller and a clock for tests of mails. */
final class Samples {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private Samples() {}

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
