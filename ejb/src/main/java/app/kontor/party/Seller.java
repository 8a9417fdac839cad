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
 * @param name as it is registered; printed on documents, empty until it is set up
 * @param zone where its days begin and end: business dates are days of this zone
 * @param bankAccounts in their order, those that are switched off too
 * @param tradeName what it calls itself in shop and mails (EN 16931 BT-28); empty if that is its
 *     name
 * @param languages what its shop is offered in, by code; empty for all there are
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
    List<BankAccount> bankAccounts,
    String tradeName,
    List<String> languages,
    MailSender sender,
    Look look)
    implements Serializable {
  /** What sellers are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "seller";

  /** What stands where a seller has no name yet. */
  private static final String NAMELESS = "Kontor";

  public Seller {
    bankAccounts = List.copyOf(bankAccounts);
    languages = List.copyOf(languages);
  }

  /** A seller that calls itself by its name, in all languages, with a plain look. */
  public Seller(
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
      List<BankAccount> bankAccounts) {
    this(
        id,
        name,
        address,
        vatId,
        taxNumber,
        registration,
        homeCurrency,
        language,
        zone,
        email,
        phone,
        website,
        bankAccounts,
        "",
        List.of(),
        MailSender.NONE,
        Look.PLAIN);
  }

  /** What it is called in shop and mails. */
  public String shownName() {
    String own = tradeName.isBlank() ? name : tradeName;
    return own.isBlank() ? NAMELESS : own;
  }

  /** Whether its shop is offered in a language. */
  public boolean speaks(String code) {
    return languages.isEmpty() || languages.contains(code);
  }

  /** Whom its mails come from. */
  public String senderName() {
    return sender.name().isBlank() ? shownName() : sender.name();
  }

  /** The address its mails come from. */
  public String senderAddress() {
    return sender.address().isBlank() ? email : sender.address();
  }

  /** Where answers to its mails go. */
  public String replyTo() {
    return sender.replyTo().isBlank() ? email : sender.replyTo();
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

  /**
   * The account a document shows for payments in a currency: the first that is in use, else the one
   * that takes other currencies, too.
   */
  public Optional<BankAccount> accountFor(Currency currency) {
    return bankAccounts.stream()
        .filter(account -> account.active() && account.currency().equals(currency))
        .findFirst()
        .or(
            () ->
                bankAccounts.stream()
                    .filter(account -> account.active() && account.others())
                    .findFirst());
  }
}
