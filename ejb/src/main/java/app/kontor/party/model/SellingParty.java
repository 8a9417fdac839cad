package app.kontor.party.model;

import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.BankAccount;
import app.kontor.party.BankAccountRules;
import app.kontor.party.Look;
import app.kontor.party.Look.Logo;
import app.kontor.party.LookData;
import app.kontor.party.MailSender;
import app.kontor.party.NewSeller;
import app.kontor.party.PostalAddress;
import app.kontor.party.Seller;
import app.kontor.party.SellerData;
import app.kontor.party.SellerRules;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company that sells through this installation, with its bank accounts. Everything may change,
 * because documents keep what they were issued with; only the home currency stays what it is once
 * there are documents, for the books are in it. A new one has neither name nor numbers until an
 * administrator says them.
 */
@Entity
@Table(name = "seller")
public class SellingParty extends Aggregate {
  private static final Comparator<BankAccount> IN_ORDER =
      Comparator.comparing(BankAccount::active)
          .reversed()
          .thenComparingInt(BankAccount::place)
          .thenComparing(BankAccount::iban);

  @Embedded private PostalAddress address;

  @Column(name = "trade_name")
  private String tradeName;

  @Column(name = "vat_id")
  private String vatId;

  @Column(name = "tax_number")
  private String taxNumber;

  private String registration;

  @Column(name = "home_currency")
  private String homeCurrency;

  private String language;

  /** Codes with commas between. */
  private String languages;

  private String zone;
  private String website;

  @Column(name = "sender_name")
  private String senderName;

  @Column(name = "sender_address")
  private String senderAddress;

  @Column(name = "reply_to")
  private String replyTo;

  private String accent = "";
  private String logo = "";

  @Column(name = "logo_width")
  private int logoWidth;

  @Column(name = "logo_height")
  private int logoHeight;

  /** A line at the foot of pages, mails and documents, by language. */
  @ElementCollection
  @CollectionTable(name = "seller_footer", joinColumns = @JoinColumn(name = "seller_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "body")
  private Map<String, String> footers = new HashMap<>();

  @OneToMany(mappedBy = "seller", cascade = CascadeType.ALL)
  @OrderBy("place, iban")
  private List<SellerAccount> bankAccounts = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected SellingParty() {}

  /**
   * A seller as it is set up, its bank accounts in the order in which they are offered; it gets an
   * id of its own.
   */
  public SellingParty(Seller seller) {
    this.address =
        new PostalAddress(
            seller.address().reachedAs(seller.name(), seller.phone(), seller.email()));
    this.tradeName = seller.tradeName();
    this.vatId = seller.vatId();
    this.taxNumber = seller.taxNumber();
    this.registration = seller.registration();
    this.homeCurrency = seller.homeCurrency().getCurrencyCode();
    this.language = seller.language().getLanguage();
    this.languages = String.join(",", seller.languages());
    this.zone = seller.zone().getId();
    this.website = seller.website();
    this.senderName = seller.sender().name();
    this.senderAddress = seller.sender().address();
    this.replyTo = seller.sender().replyTo();
    seller.bankAccounts().forEach(account -> bankAccounts.add(new SellerAccount(this, account)));
  }

  /** A seller as it begins: who it is, and nothing that documents would need. */
  public SellingParty(NewSeller data) {
    this(
        new Seller(
            0,
            data.name().strip(),
            new Address("", null, "", "", null, "", "", data.country(), "", ""),
            "",
            "",
            "",
            Currencies.of(data.homeCurrency()),
            Locale.forLanguageTag(data.language()),
            ZoneId.of(data.zone()),
            "",
            "",
            "",
            List.of(),
            "",
            data.languages(),
            MailSender.NONE,
            Look.PLAIN));
  }

  /**
   * Changes what its administrators say about it.
   *
   * @param booksBegun whether documents are issued, so that the home currency stays
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput naming the field that cannot be kept
   */
  public void change(SellerData typed, boolean booksBegun) {
    SellerData data = typed.normalised();
    SellerRules.check(data);
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    if (booksBegun && !data.homeCurrency().equals(homeCurrency)) {
      throw new InvalidInput("homeCurrency", "BOOKS_BEGUN", homeCurrency);
    }
    Address at = data.address();
    address =
        new PostalAddress(at.reachedAs(at.name().strip(), text(at.phone()), text(at.email())));
    tradeName = data.tradeName();
    vatId = data.vatId();
    taxNumber = data.taxNumber();
    registration = data.registration();
    website = data.website();
    homeCurrency = data.homeCurrency();
    zone = data.zone();
    language = data.language();
    languages = String.join(",", data.languages());
    senderName = data.sender().name();
    senderAddress = data.sender().address();
    replyTo = data.sender().replyTo();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** What administrators may change, with the legal texts that are published. */
  public SellerData data(List<SellerData.Text> texts) {
    return new SellerData(
        version(),
        tradeName,
        address.address(),
        vatId,
        taxNumber,
        registration,
        website,
        homeCurrency,
        zone,
        language,
        offered(),
        new MailSender(senderName, senderAddress, replyTo),
        texts);
  }

  private List<String> offered() {
    return languages.isEmpty() ? List.of() : List.of(languages.split(",", -1));
  }

  /**
   * Changes the look.
   *
   * @param picture a new logo, or null for the one that is there
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void change(LookData data, @Nullable Logo picture) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    accent = data.accent();
    footers.keySet().retainAll(data.footers().keySet());
    footers.putAll(data.footers());
    if (!data.withLogo()) {
      show(Logo.NONE);
    } else if (picture != null) {
      show(picture);
    }
  }

  private void show(Logo shown) {
    logo = shown.sha256();
    logoWidth = shown.width();
    logoHeight = shown.height();
  }

  /** What administrators may change of the look. */
  public LookData look() {
    return new LookData(version(), accent, footers, !logo.isEmpty());
  }

  /**
   * Adds an account.
   *
   * @throws InvalidInput at {@code iban} if the number is there in that currency, else naming the
   *     field that cannot be kept
   */
  public BankAccount add(BankAccount typed) {
    BankAccount account = BankAccountRules.checked(typed);
    if (find(account).isPresent()) {
      throw new InvalidInput("iban", "ACCOUNT_TAKEN", account.currency().getCurrencyCode());
    }
    giveWayTo(account);
    bankAccounts.add(new SellerAccount(this, account));
    return account;
  }

  /**
   * Changes the account of that number and currency.
   *
   * @return what it was
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput naming the field that cannot be kept
   */
  public BankAccount change(BankAccount typed) {
    BankAccount account = BankAccountRules.checked(typed);
    SellerAccount there = find(account).orElseThrow(ChangedMeanwhile::new);
    BankAccount before = there.view();
    if (!before.others()) {
      giveWayTo(account);
    }
    there.change(account);
    return before;
  }

  /** At most one account takes payments in currencies without one. */
  private void giveWayTo(BankAccount account) {
    if (account.others()) {
      bankAccounts.forEach(SellerAccount::giveWay);
    }
  }

  private Optional<SellerAccount> find(BankAccount account) {
    return bankAccounts.stream()
        .filter(one -> one.isFor(account.iban(), account.currency().getCurrencyCode()))
        .findFirst();
  }

  /** All accounts, those in use first. */
  public List<BankAccount> accounts() {
    return bankAccounts.stream().map(SellerAccount::view).sorted(IN_ORDER).toList();
  }

  /** The seller as others see it. */
  public Seller view() {
    Address at = address.address();
    return new Seller(
        id(),
        at.name(),
        at,
        vatId,
        taxNumber,
        registration,
        Currencies.of(homeCurrency),
        Locale.forLanguageTag(language),
        ZoneId.of(zone),
        Objects.requireNonNull(at.email()),
        Objects.requireNonNull(at.phone()),
        website,
        accounts(),
        tradeName,
        offered(),
        new MailSender(senderName, senderAddress, replyTo),
        new Look(new Logo(logo, logoWidth, logoHeight), accent, footers));
  }
}
