package app.kontor.party.model;

import app.kontor.money.Currencies;
import app.kontor.party.BankAccount;
import app.kontor.party.BankAccountRules;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A seller's bank account, known by number and currency, which never change. It is changed through
 * its {@link SellingParty} alone; its own version keeps two people from overwriting each other.
 */
@Entity
@Table(name = "seller_bank_account")
public class SellerAccount extends Aggregate {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "seller_id", updatable = false)
  private SellingParty seller;

  @Column(updatable = false)
  private String iban;

  private String bic;

  @Column(name = "bank_name")
  private String bankName;

  @Column(updatable = false)
  private String currency;

  @Column(name = "position")
  private int place;

  private boolean active;
  private boolean others;

  @SuppressWarnings("NullAway.Init")
  protected SellerAccount() {}

  SellerAccount(SellingParty seller, BankAccount typed) {
    BankAccount account = BankAccountRules.checked(typed);
    this.seller = seller;
    this.iban = account.iban();
    this.currency = account.currency().getCurrencyCode();
    this.bic = account.bic();
    this.bankName = account.bankName();
    this.place = account.place();
    this.active = account.active();
    this.others = account.others();
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  void change(BankAccount account) {
    if (account.version() != version()) {
      throw new ChangedMeanwhile();
    }
    bic = account.bic();
    bankName = account.bankName();
    place = account.place();
    active = account.active();
    others = account.others();
  }

  /** Another account takes the payments in other currencies now. */
  void giveWay() {
    others = false;
  }

  boolean isFor(String number, String code) {
    return iban.equals(number) && currency.equals(code);
  }

  int place() {
    return place;
  }

  /** The account as others see it. */
  BankAccount view() {
    return new BankAccount(
        iban, bic, bankName, Currencies.of(currency), place, active, others, version());
  }
}
