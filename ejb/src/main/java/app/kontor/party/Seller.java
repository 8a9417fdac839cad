package app.kontor.party;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A company that sells through this installation.
 *
 * @param vatId with country prefix, {@code "PL5260001246"}
 * @param taxNumber as printed on domestic documents (Polish NIP without prefix)
 * @param registration register and number, printed at the foot
 * @param homeCurrency the currency of the books
 * @param language of its own texts, which stand where a reader's language has none
 * @param zone where its days begin and end: business dates are days of this zone
 */
public record Seller(
    long id,
    String name,
    Address address,
    String vatId,
    String taxNumber,
    String registration,
    Currency homeCurrency,
    Locale language,
    ZoneId zone,
    String email,
    String phone,
    String website,
    List<BankAccount> bankAccounts)
    implements Serializable {
  /** What sellers are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "seller";

  public Seller {
    bankAccounts = List.copyOf(bankAccounts);
  }

  /** Today where the seller is. */
  public LocalDate today(Clock clock) {
    return dayOf(clock.instant());
  }

  /** The day on which a moment falls where the seller is. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The moment at which a day begins where the seller is. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The account for payments in a currency; the home currency's if there is no own one. */
  public Optional<BankAccount> accountFor(Currency currency) {
    return bankAccounts.stream()
        .filter(account -> account.currency().equals(currency))
        .findFirst()
        .or(
            () ->
                bankAccounts.stream()
                    .filter(account -> account.currency().equals(homeCurrency))
                    .findFirst());
  }
}
