package app.kontor.party.model;

import app.kontor.money.Currencies;
import app.kontor.party.BankAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A seller's bank account in its place among the others. */
@Embeddable
public class AccountRow {
  private String iban;
  private String bic;

  @Column(name = "bank_name")
  private String bankName;

  private String currency;
  private int position;

  @SuppressWarnings("NullAway.Init")
  protected AccountRow() {}

  AccountRow(BankAccount account, int position) {
    this.iban = account.iban();
    this.bic = account.bic();
    this.bankName = account.bankName();
    this.currency = account.currency().getCurrencyCode();
    this.position = position;
  }

  BankAccount view() {
    return new BankAccount(iban, bic, bankName, Currencies.of(currency));
  }
}
