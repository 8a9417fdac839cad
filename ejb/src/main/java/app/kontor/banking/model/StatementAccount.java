package app.kontor.banking.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An account that statements came for. Only on an own account anything is booked by itself. */
@Entity
@Table(name = "statement_account")
public class StatementAccount extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  private String account = "";
  private String currency = "";
  private boolean own;

  protected StatementAccount() {}

  public long sellerId() {
    return sellerId;
  }

  /** IBAN without blanks, or the bank's own writing. */
  public String account() {
    return account;
  }

  public String currency() {
    return currency;
  }

  public boolean isOwn() {
    return own;
  }

  /** Declares the account to be the seller's. */
  public void accept() {
    own = true;
  }
}
