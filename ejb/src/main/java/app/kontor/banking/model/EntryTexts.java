package app.kontor.banking.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who, why and under which references, as the bank told it; empty where it says nothing, cut where
 * it says more than is kept.
 */
@Embeddable
public class EntryTexts {
  @Column(name = "bank_reference")
  private String bankReference = "";

  @Column(name = "customer_reference")
  private String customerReference = "";

  @Column(name = "end_to_end_id")
  private String endToEndId = "";

  @Column(name = "transaction_code")
  private String transactionCode = "";

  @Column(name = "counterparty_name")
  private String counterpartyName = "";

  @Column(name = "counterparty_account")
  private String counterpartyAccount = "";

  @Column(name = "virtual_account")
  private String virtualAccount = "";

  private String remittance = "";
  private String structured = "";
  private String raw = "";

  protected EntryTexts() {} // for JPA only

  /**
   * @param remittance as {@code Remittance} stores it
   * @param structured documents that the bank names apart, as JSON
   * @param raw the bank's own text
   */
  public EntryTexts(
      String bankReference,
      String customerReference,
      String endToEndId,
      String transactionCode,
      String counterpartyName,
      String counterpartyAccount,
      String virtualAccount,
      String remittance,
      String structured,
      String raw) {
    this.bankReference = cut(bankReference, 100);
    this.customerReference = cut(customerReference, 100);
    this.endToEndId = cut(endToEndId, 100);
    this.transactionCode = cut(transactionCode, 40);
    this.counterpartyName = cut(counterpartyName, 300);
    this.counterpartyAccount = cut(counterpartyAccount, 60);
    this.virtualAccount = cut(virtualAccount, 60);
    this.remittance = remittance;
    this.structured = structured;
    this.raw = raw;
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  public String bankReference() {
    return bankReference;
  }

  public String customerReference() {
    return customerReference;
  }

  public String endToEndId() {
    return endToEndId;
  }

  public String transactionCode() {
    return transactionCode;
  }

  public String counterpartyName() {
    return counterpartyName;
  }

  public String counterpartyAccount() {
    return counterpartyAccount;
  }

  public String virtualAccount() {
    return virtualAccount;
  }

  public String remittance() {
    return remittance;
  }

  public String structured() {
    return structured;
  }

  public String raw() {
    return raw;
  }
}
