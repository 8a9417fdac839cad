package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.052, camt.053 and camt.054 of any version: by element names, since the versions differ
 * in a few wrappers only ({@code Dbtr/Nm} or {@code Dbtr/Pty/Nm}, {@code Sts} or {@code Sts/Cd}).
 * Holds one transaction of the message at a time.
 */
final class CamtReader {
  private final XmlNodeReader xml;
  private final Notices notices;
  private final List<Statement> statements = new ArrayList<>();
  private @Nullable String createdAt;

  private CamtReader(XmlNodeReader xml, Notices notices) {
    this.xml = xml;
    this.notices = notices;
  }

  /** The statements that can be read; what is left out is noted. */
  static List<Statement> read(XmlNodeReader xml, Notices notices) {
    return new CamtReader(xml, notices).readAll();
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
    CamtBalances balances = new CamtBalances(builder, values);
    if (createdAt != null && !createdAt.isEmpty()) {
      builder.date = values.isoDateOrNull(createdAt, builder.line, "CreDtTm");
    }
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Ntry" -> entry(builder, values, balances);
        case "Bal" -> balances.add(xml.node());
        default -> header(xml.node(), builder, values);
      }
    }
    balances.settle();
    Currency currency = currency(builder);
    if (currency == null) {
      notices.add(Notice.Code.STATEMENT_WITHOUT_CURRENCY, builder.line);
    } else {
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
      case "CreDtTm" -> builder.date = values.isoDateOrNull(node.text, node.line, "CreDtTm");
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

  /** One entry, or a notice that names the element at fault. */
  private void entry(StatementBuilder builder, StatementValues values, CamtBalances balances) {
    XmlNode node = new XmlNode("Ntry", xml.line(), "");
    List<Transaction> transactions = new ArrayList<>();
    XmlNode first = null;
    CamtEntry head = null;
    while (xml.nextChild()) {
      if (!xml.name().equals("NtryDtls")) {
        node.children.add(xml.node());
        continue;
      }
      head = head == null ? new CamtEntry(node, builder, values) : head;
      while (xml.nextChild()) {
        XmlNode details = xml.node();
        if (details.name.equals("TxDtls") && head.isReadable()) {
          head.note(details);
          transactions.add(new CamtTransaction(head, builder, values).read(details));
          first = first == null ? details : first;
          head.note(details);
        }
      }
    }
    head = head == null ? new CamtEntry(node, builder, values) : head;
    head.complete(node);
    try {
      builder.entries.add(head.entry(transactions, first, balances));
    } catch (UnreadableStatementException e) {
      builder.notices.add(
          Notice.Code.ENTRY_UNREADABLE, e.line(), e.detail(), head.written(e.detail()));
    }
  }
}
