package app.kontor.banking.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One statement of a file with the checks it passed or failed. */
@Entity
@Table(name = "bank_statement")
public class BankStatement extends Aggregate {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "statement_file_id")
  private StatementUpload file;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  private StatementAccount account;

  @Column(name = "seller_id")
  private long sellerId;

  private String format = "";
  private String identification = "";
  private String number = "";
  private String page = "";
  private String currency = "";

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal opening;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal closing;

  @Column(name = "opening_date")
  private @Nullable LocalDate openingDate;

  @Column(name = "balance_date")
  private @Nullable LocalDate balanceDate;

  @Column(name = "closing_date")
  private @Nullable LocalDate closingDate;

  @Column(name = "balance_check")
  private String balanceCheck = "";

  @Column(name = "chain_broken")
  private boolean chainBroken;

  @Column(name = "entries_new")
  private int entriesNew;

  @Column(name = "entries_known")
  private int entriesKnown;

  private String notices = "";
  private boolean withdrawn;

  @SuppressWarnings("NullAway.Init") // for JPA only
  protected BankStatement() {}

  /** A statement of the file. */
  public BankStatement(StatementUpload file, StatementAccount account, String format) {
    this.file = file;
    this.account = account;
    this.sellerId = file.sellerId();
    this.format = format;
    this.currency = account.currency();
  }

  /** How the bank names the statement. */
  public void name(String bankIdentification, String bankNumber, String bankPage) {
    identification = bankIdentification;
    number = bankNumber;
    page = bankPage;
  }

  /** The balances, as far as the bank gives them, and whether they hold. */
  public void balances(
      @Nullable BigDecimal first,
      @Nullable BigDecimal last,
      @Nullable LocalDate date,
      String check,
      boolean brokenChain) {
    opening = first;
    closing = last;
    closingDate = date;
    balanceCheck = check;
    chainBroken = brokenChain;
  }

  /** The days of the opening and the closing balance, where the bank gives them. */
  public void days(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
    openingDate = firstDay;
    balanceDate = lastDay;
  }

  /** What of its entries was new. */
  public void loaded(int newEntries, int knownEntries, String storedNotices) {
    entriesNew = newEntries;
    entriesKnown = knownEntries;
    notices = storedNotices;
  }

  /** Its file was loaded by mistake. */
  public void withdraw() {
    withdrawn = true;
  }

  public boolean isWithdrawn() {
    return withdrawn;
  }

  public StatementUpload file() {
    return file;
  }

  public StatementAccount account() {
    return account;
  }

  public String format() {
    return format;
  }

  public String number() {
    return page.isEmpty() ? number : number + "/" + page;
  }

  /** The number alone, as the bank counts its statements. */
  public String bankNumber() {
    return number;
  }

  public String page() {
    return page;
  }

  /** Whether the message is the bank's final word with balances. */
  public boolean isFinal() {
    return format.equals("MT940") || format.equals("CAMT_053");
  }

  public String currency() {
    return currency;
  }

  public @Nullable BigDecimal opening() {
    return opening;
  }

  public @Nullable BigDecimal closing() {
    return closing;
  }

  /** Day of the opening balance. */
  public @Nullable LocalDate openingDate() {
    return openingDate;
  }

  /** Day of the closing balance; of the statement where that is not known. */
  public @Nullable LocalDate balanceDate() {
    return balanceDate == null ? closingDate : balanceDate;
  }

  public @Nullable LocalDate closingDate() {
    return closingDate;
  }

  public String balanceCheck() {
    return balanceCheck;
  }

  public boolean isChainBroken() {
    return chainBroken;
  }

  public int entriesNew() {
    return entriesNew;
  }

  public int entriesKnown() {
    return entriesKnown;
  }

  public String notices() {
    return notices;
  }
}
