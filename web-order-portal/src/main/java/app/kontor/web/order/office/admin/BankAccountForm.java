package app.kontor.web.order.office.admin;

import app.kontor.money.Currencies;
import app.kontor.money.Iban;
import app.kontor.party.BankAccount;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bank account while it is edited. */
public class BankAccountForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String iban = "";
  private String bic = "";
  private String bankName = "";
  private String currency = "";
  private BigDecimal place = BigDecimal.ONE;
  private boolean active = true;
  private boolean others;
  private long version = BankAccount.NEW;

  /** Fills the form. */
  void show(BankAccount account) {
    iban = Iban.grouped(account.iban());
    bic = account.bic();
    bankName = account.bankName();
    currency = account.currency().getCurrencyCode();
    place = BigDecimal.valueOf(account.place());
    active = account.active();
    others = account.others();
    version = account.version();
  }

  /** A new one stands behind the others. */
  void begin(int accounts, String home) {
    place = BigDecimal.valueOf(accounts + 1L);
    currency = home;
    others = accounts == 0;
  }

  /**
   * What was entered.
   *
   * @throws InvalidInput if the currency is none
   */
  BankAccount account() {
    try {
      return new BankAccount(
          iban, bic, bankName, Currencies.of(currency), place.intValue(), active, others, version);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("accountCurrency", "NOT_A_VALUE", currency);
    }
  }

  public String getIban() {
    return iban;
  }

  public void setIban(@Nullable String iban) {
    this.iban = text(iban);
  }

  public String getBic() {
    return bic;
  }

  public void setBic(@Nullable String bic) {
    this.bic = text(bic);
  }

  public String getBankName() {
    return bankName;
  }

  public void setBankName(@Nullable String bankName) {
    this.bankName = text(bankName);
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = text(currency).strip().toUpperCase(Locale.ROOT);
  }

  public BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place == null ? BigDecimal.ONE : place;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public boolean isOthers() {
    return others;
  }

  public void setOthers(boolean others) {
    this.others = others;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
