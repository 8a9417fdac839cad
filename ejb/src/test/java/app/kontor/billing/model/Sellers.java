package app.kontor.billing.model;

import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.BankAccount;
import app.kontor.party.Seller;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Sellers for tests. */
public final class Sellers {
  private Sellers() {}

  public static Seller polish() {
    return new Seller(
        1,
        "Żuraw Narzędzia Sp. z o.o.",
        new Address("Żuraw", null, "Wólczańska", "128", null, "90-527", "Łódź", "PL", null, null),
        "PL5260001246",
        "5260001246",
        "KRS 0000123456",
        Currencies.PLN,
        Locale.ENGLISH,
        ZoneId.of("Europe/Warsaw"),
        "biuro@zuraw.example",
        "+48 42 1234567",
        "www.zuraw.example",
        List.of(
            new BankAccount(
                "PL61109010140000071219812874",
                "WBKPPLPP",
                "Santander",
                Currencies.PLN,
                1,
                true,
                true,
                0)));
  }
}
