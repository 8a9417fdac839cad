package app.kontor.party.model;

import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.BankAccount;
import app.kontor.party.PostalAddress;
import app.kontor.party.Seller;
import app.kontor.party.SellerData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A company that sells through this installation. Its name and how it is reached may change; what
 * its books stand on, VAT id, home currency, language and zone, is given when it is set up.
 */
@Entity
@Table(name = "seller")
public class SellingParty extends Aggregate {
  @Embedded private PostalAddress address;

  @Column(name = "vat_id", updatable = false)
  private String vatId;

  @Column(name = "tax_number", updatable = false)
  private String taxNumber;

  private String registration;

  @Column(name = "home_currency", updatable = false)
  private String homeCurrency;

  @Column(updatable = false)
  private String language;

  @Column(updatable = false)
  private String zone;

  private String website;

  @ElementCollection
  @CollectionTable(name = "seller_bank_account", joinColumns = @JoinColumn(name = "seller_id"))
  @OrderBy("position, iban")
  private List<AccountRow> bankAccounts = new ArrayList<>();

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
    this.vatId = seller.vatId();
    this.taxNumber = seller.taxNumber();
    this.registration = seller.registration();
    this.homeCurrency = seller.homeCurrency().getCurrencyCode();
    this.language = seller.language().getLanguage();
    this.zone = seller.zone().getId();
    this.website = seller.website();
    for (BankAccount account : seller.bankAccounts()) {
      bankAccounts.add(new AccountRow(account, bankAccounts.size()));
    }
  }

  /**
   * Changes name, registration and how the seller is reached.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(SellerData data) {
    data.check();
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    address =
        new PostalAddress(
            address
                .address()
                .reachedAs(data.name().strip(), data.phone().strip(), data.email().strip()));
    website = data.website().strip();
    registration = data.registration().strip();
  }

  /** What administrators may change, with the legal texts that are published. */
  public SellerData data(List<SellerData.Text> texts) {
    Seller seller = view();
    return new SellerData(
        version(),
        seller.name(),
        seller.email(),
        seller.phone(),
        seller.website(),
        seller.registration(),
        texts);
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
        bankAccounts.stream().map(AccountRow::view).toList());
  }
}
