package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code Ntry} says about all of its transactions, taken from its children once. */
final class CamtEntry {
  /** ISO 20022 sub-family of a returned payment, also for entries that give a return's reason. */
  private static final String RETURNED = "RRTN";

  private final int line;
  private final StatementBuilder statement;
  private final StatementValues values;
  private XmlNode node;
  private final @Nullable Money money;
  private final Direction direction;
  private final boolean reversal;
  private final @Nullable Money charges;
  private final @Nullable Money instructed;
  private final String information;
  private boolean returned;

  /** Reads what stands before the transactions. */
  CamtEntry(XmlNode node, StatementBuilder statement, StatementValues values) {
    this.node = node;
    this.line = node.line;
    this.statement = statement;
    this.values = values;
    this.money = node.at("Amt").map(one -> values.xmlMoney(one, statement.currency)).orElse(null);
    this.direction = Direction.of(node.text("CdtDbtInd"));
    this.reversal = isTrue(node.text("RvslInd"));
    this.information = node.text("AddtlNtryInf");
    this.charges = money == null ? null : CamtCharges.of(node, money.currency(), values);
    this.instructed =
        money == null
            ? null
            : node.at("AmtDtls/InstdAmt/Amt")
                .flatMap(one -> Optional.ofNullable(values.xmlMoney(one, null)))
                .filter(one -> !one.currency().equals(money.currency()))
                .orElse(null);
  }

  /** Notes what one of its transactions says about the whole. */
  void note(XmlNode details) {
    returned |= details.at("RtrInf").isPresent();
  }

  /** Takes what stands behind the transactions too. */
  void complete(XmlNode whole) {
    node = whole;
  }

  /** Whether it tells an amount and its direction. */
  boolean isReadable() {
    return money != null && (direction != Direction.UNKNOWN || money.isNegative());
  }

  /**
   * Positive for money in. An amount with a minus sign of its own is money out, whatever its mark.
   *
   * @throws UnreadableStatementException if amount or direction cannot be read
   */
  Money amount() {
    Money known = money;
    if (known == null) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, line, "Ntry/Amt");
    }
    if (!isReadable()) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, line, "Ntry/CdtDbtInd");
    }
    boolean in = direction == Direction.CREDIT && !known.isNegative();
    return in ? known : known.abs().negated();
  }

  boolean isReversal() {
    return reversal;
  }

  Optional<Money> charges() {
    return Optional.ofNullable(charges);
  }

  Optional<Money> instructed() {
    return Optional.ofNullable(instructed);
  }

  String information() {
    return information;
  }

  /** The text of the element at fault, for a notice. */
  String written(String path) {
    return StatementValues.shown(node.text(path.replace("Ntry/", "")));
  }

  /**
   * The entry with its transactions.
   *
   * @param first the element of the first one, null if there is none
   * @throws UnreadableStatementException if amount, direction or day cannot be read
   */
  Entry entry(List<Transaction> read, @Nullable XmlNode first, CamtBalances balances) {
    Money amount = amount();
    if (money != null && money.isNegative()) {
      statement.notices.add(
          Notice.Code.AMOUNT_NEGATIVE, line, money.amount().stripTrailingZeros().toPlainString());
    }
    return new Entry(
        line,
        bookingDate(balances),
        date("ValDt").orElse(null),
        amount,
        reversal,
        status(node.text("Sts/Cd", "Sts/Prtry", "Sts")),
        node.text("AcctSvcrRef"),
        node.text("NtryRef"),
        returned
            ? RETURNED
            : node.text("BkTxCd/Prtry/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd", "BkTxCd/Domn/Cd"),
        settle(read, first, amount),
        node.text("AddtlNtryInf"));
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true") || text.equals("1");
  }

  private static EntryStatus status(String code) {
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "PDNG", "FUTR", "PENDING" -> EntryStatus.PENDING;
      case "INFO" -> EntryStatus.INFORMATION;
      default -> EntryStatus.BOOKED;
    };
  }

  private Optional<LocalDate> date(String element) {
    String text = node.text(element + "/Dt", element + "/DtTm");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(values.isoDateOrNull(text, line, element));
  }

  private LocalDate bookingDate(CamtBalances balances) {
    Optional<LocalDate> stated = date("BookgDt").or(() -> date("ValDt"));
    if (stated.isPresent()) {
      return stated.get();
    }
    LocalDate assumed = balances.day().orElse(statement.date);
    if (assumed == null) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, line, "Ntry/BookgDt");
    }
    statement.notices.add(Notice.Code.BOOKING_DATE_ASSUMED, line);
    return assumed;
  }

  /** One transaction for the whole entry, or several that add up to it. */
  private List<Transaction> settle(List<Transaction> read, @Nullable XmlNode first, Money amount) {
    if (read.isEmpty()) {
      return List.of(readAgain(new XmlNode("TxDtls", line, ""), amount));
    }
    if (read.size() == 1) {
      return List.of(
          first != null && read.get(0).remittance().isEmpty()
              ? readAgain(first, amount)
              : read.get(0).withAmount(amount));
    }
    if (addUp(read, amount)) {
      return List.copyOf(read);
    }
    statement.notices.add(Notice.Code.BATCH_NOT_SPLIT, line);
    return List.of(Transaction.merged(read, amount));
  }

  /** With the bank's text behind the transactions, which was not known yet. */
  private Transaction readAgain(XmlNode details, Money amount) {
    CamtEntry whole = new CamtEntry(node, statement, values);
    return new CamtTransaction(whole, statement, values).read(details).withAmount(amount);
  }

  private static boolean addUp(List<Transaction> read, Money amount) {
    List<Money> amounts =
        read.stream().flatMap(one -> Optional.ofNullable(one.amount()).stream()).toList();
    return amounts.size() == read.size() && Money.total(amounts, amount.currency()).equals(amount);
  }
}
