package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.052, camt.053 and camt.054 of any version: by element names, since the versions differ
 * in a few wrappers only ({@code Dbtr/Nm} or {@code Dbtr/Pty/Nm}, {@code Sts} or {@code Sts/Cd}).
 * Holds one transaction of the message at a time.
 */
final class CamtReader {
  /** ISO 20022 sub-family of a returned payment, also for entries that give a return's reason. */
  private static final String RETURNED = "RRTN";

  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,18}(?:\\.\\d{0,10})?");

  /** How many transactions of a batch that cannot be split lend it their texts. */
  private static final int MOST_MERGED = 50;

  private final XmlNodeReader xml;
  private final List<Statement> statements = new ArrayList<>();
  private @Nullable String createdAt;

  private CamtReader(XmlNodeReader xml) {
    this.xml = xml;
  }

  static List<Statement> read(XmlNodeReader xml) {
    return new CamtReader(xml).readAll();
  }

  private List<Statement> readAll() {
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "GrpHdr" -> createdAt = xml.node().text("CreDtTm");
        case "Stmt" -> statement(StatementFormat.CAMT_053);
        case "Rpt" -> statement(StatementFormat.CAMT_052);
        case "Ntfctn" -> statement(StatementFormat.CAMT_054);
        default -> {}
      }
    }
    return statements;
  }

  private void statement(StatementFormat format) {
    StatementBuilder builder = new StatementBuilder(format, xml.line());
    StatementValues values = new StatementValues(builder.notices);
    List<XmlNode> balances = new ArrayList<>();
    if (createdAt != null && !createdAt.isEmpty()) {
      builder.date = values.isoDate(createdAt, builder.line, "CreDtTm");
    }
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Ntry" -> entry(builder, values, balances);
        case "Bal" -> balances.add(xml.node());
        default -> header(xml.node(), builder, values);
      }
    }
    balances(balances, builder, values);
    Currency currency = currency(builder);
    if (currency != null) {
      statements.add(builder.build(currency));
    }
  }

  private static void header(XmlNode node, StatementBuilder builder, StatementValues values) {
    switch (node.name) {
      case "Id" -> builder.identification = node.text.strip();
      case "ElctrncSeqNb" -> builder.number = node.text.strip();
      case "LglSeqNb" ->
          builder.number = builder.number.isEmpty() ? node.text.strip() : builder.number;
      case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> builder.page = node.text("PgNb");
      case "CreDtTm" -> builder.date = values.isoDate(node.text, node.line, "CreDtTm");
      case "Acct" -> {
        builder.account = AccountNumber.of(node.text("Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id"));
        builder.currency = StatementValues.currencyOrNull(node.text("Ccy"));
      }
      default -> {}
    }
  }

  private static @Nullable Currency currency(StatementBuilder builder) {
    if (builder.currency != null) {
      return builder.currency;
    }
    if (builder.opening != null) {
      return builder.opening.amount().currency();
    }
    if (builder.closing != null) {
      return builder.closing.amount().currency();
    }
    return builder.entries.isEmpty() ? null : builder.entries.get(0).amount().currency();
  }

  private static void balances(
      List<XmlNode> nodes, StatementBuilder builder, StatementValues values) {
    List<Balance> interim = new ArrayList<>();
    Balance previous = null;
    for (XmlNode node : nodes) {
      String code = node.text("Tp/CdOrPrtry/Cd", "Tp/Cd", "Tp/CdOrPrtry/Prtry", "Tp/Prtry");
      switch (code) {
        case "OPBD" -> builder.opening = balance(node, false, builder, values);
        case "CLBD" -> builder.closing = balance(node, false, builder, values);
        case "PRCD" -> previous = balance(node, false, builder, values);
        case "ITBD" -> interim.add(balance(node, true, builder, values));
        default -> {}
      }
    }
    if (builder.opening == null) {
      builder.opening = previous != null ? previous : interim.size() > 1 ? interim.get(0) : null;
    }
    if (builder.closing == null && !interim.isEmpty()) {
      builder.closing = interim.get(interim.size() - 1);
    }
  }

  private static Balance balance(
      XmlNode node, boolean interim, StatementBuilder builder, StatementValues values) {
    Money amount = money(node.at("Amt").orElse(node), builder.currency, values);
    String sign = node.text("CdtDbtInd");
    if (sign.isEmpty()) {
      builder.notices.add(Notice.of(Notice.Code.BALANCE_SIGN_MISSING, node.line));
    }
    String day = node.text("Dt/Dt", "Dt/DtTm");
    LocalDate date = day.isEmpty() ? null : values.isoDate(day, node.line, "Bal/Dt");
    return new Balance(sign.equals("DBIT") ? amount.negated() : amount, date, interim);
  }

  private static Money money(XmlNode node, @Nullable Currency fallback, StatementValues values) {
    Currency currency = StatementValues.currencyOrNull(node.currency);
    currency = currency == null ? fallback : currency;
    String digits = node.text.strip();
    if (currency == null || !DECIMAL.matcher(digits).matches()) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, node.line, node.name);
    }
    String whole = digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
    return values.money(new BigDecimal(whole), currency, node.line);
  }

  private void entry(StatementBuilder builder, StatementValues values, List<XmlNode> balances) {
    int line = xml.line();
    XmlNode head = new XmlNode("Ntry", line, "");
    List<Transaction> transactions = new ArrayList<>();
    int left = 0;
    boolean returned = false;
    while (xml.nextChild()) {
      if (!xml.name().equals("NtryDtls")) {
        head.children.add(xml.node());
        continue;
      }
      CamtTransaction reader = new CamtTransaction(head, builder, values);
      while (xml.nextChild()) {
        XmlNode node = xml.node();
        if (node.name.equals("TxDtls")) {
          returned |= node.at("RtrInf").isPresent();
          Transaction transaction = reader.read(node, amountOf(head, builder, values));
          transactions.add(transaction);
          left += transaction.amount() == null ? 1 : 0;
        }
      }
    }
    Money amount = amountOf(head, builder, values);
    builder.entries.add(
        new Entry(
            line,
            bookingDate(head, builder, values, balances),
            optionalDate(head, "ValDt", values).orElse(null),
            amount,
            head.text("RvslInd").equals("true"),
            status(head.text("Sts/Cd", "Sts/Prtry", "Sts")),
            head.text("AcctSvcrRef"),
            head.text("NtryRef"),
            returned
                ? RETURNED
                : head.text("BkTxCd/Prtry/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd", "BkTxCd/Domn/Cd"),
            settle(transactions, left, amount, head, builder, values),
            head.text("AddtlNtryInf")));
  }

  private static Money amountOf(XmlNode head, StatementBuilder builder, StatementValues values) {
    XmlNode node =
        head.at("Amt")
            .orElseThrow(
                () ->
                    new UnreadableStatementException(Reason.FIELD_INVALID, head.line, "Ntry/Amt"));
    Money amount = money(node, builder.currency, values);
    return switch (head.text("CdtDbtInd")) {
      case "CRDT" -> amount;
      case "DBIT" -> amount.negated();
      default ->
          throw new UnreadableStatementException(Reason.FIELD_INVALID, head.line, "Ntry/CdtDbtInd");
    };
  }

  private static EntryStatus status(String code) {
    return switch (code) {
      case "PDNG", "FUTR" -> EntryStatus.PENDING;
      case "INFO" -> EntryStatus.INFORMATION;
      default -> EntryStatus.BOOKED;
    };
  }

  private static Optional<LocalDate> optionalDate(
      XmlNode head, String element, StatementValues values) {
    String text = head.text(element + "/Dt", element + "/DtTm");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(values.isoDate(text, head.line, element));
  }

  private static LocalDate bookingDate(
      XmlNode head, StatementBuilder builder, StatementValues values, List<XmlNode> balances) {
    Optional<LocalDate> stated =
        optionalDate(head, "BookgDt", values).or(() -> optionalDate(head, "ValDt", values));
    if (stated.isPresent()) {
      return stated.get();
    }
    builder.notices.add(Notice.of(Notice.Code.BOOKING_DATE_ASSUMED, head.line));
    for (XmlNode balance : balances) {
      String day = balance.text("Dt/Dt", "Dt/DtTm");
      if (!day.isEmpty()) {
        return values.isoDate(day, balance.line, "Bal/Dt");
      }
    }
    if (builder.date == null) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, head.line, "Ntry/BookgDt");
    }
    return builder.date;
  }

  /** One transaction for the whole entry, or several that add up to it. */
  private static List<Transaction> settle(
      List<Transaction> read,
      int withoutAmount,
      Money amount,
      XmlNode head,
      StatementBuilder builder,
      StatementValues values) {
    if (read.isEmpty()) {
      XmlNode none = new XmlNode("TxDtls", head.line, "");
      return List.of(
          new CamtTransaction(head, builder, values).read(none, amount).withAmount(amount));
    }
    if (read.size() == 1) {
      return List.of(read.get(0).withAmount(amount));
    }
    if (withoutAmount == 0) {
      Money sum =
          Money.total(
              read.stream().flatMap(one -> Optional.ofNullable(one.amount()).stream()).toList(),
              amount.currency());
      if (sum.equals(amount)) {
        return List.copyOf(read);
      }
    }
    builder.notices.add(Notice.of(Notice.Code.BATCH_NOT_SPLIT, head.line));
    Transaction merged = read.get(0);
    for (Transaction next : read.subList(1, Math.min(read.size(), MOST_MERGED))) {
      merged = merged.mergedWith(next);
    }
    return List.of(merged.withAmount(amount));
  }
}
