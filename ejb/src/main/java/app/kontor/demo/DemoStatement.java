package app.kontor.demo;

import app.kontor.money.Money;
import app.kontor.party.BankAccount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement of one account as CAMT.053, with an opening and a closing balance that agree. */
final class DemoStatement {
  private final BankAccount account;
  private final LocalDate date;
  private final int number;
  private final Money opening;
  private final List<String> entries = new ArrayList<>();
  private Money closing;

  DemoStatement(BankAccount account, LocalDate date, int number, Money opening) {
    this.account = account;
    this.date = date;
    this.number = number;
    this.opening = opening;
    this.closing = opening;
  }

  Money closing() {
    return closing;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  String fileName() {
    return "wyciag-" + account.currency().getCurrencyCode() + "-" + date + ".xml";
  }

  /**
   * Money that came in.
   *
   * @param reference ISO 11649 reference the payer quoted, or empty
   * @param text what the payer wrote
   */
  void credit(Money amount, String payer, String payerAccount, String reference, String text) {
    closing = closing.plus(amount);
    String quoted =
        reference.isEmpty()
            ? ""
            : "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>"
                + reference
                + "</Ref></CdtrRefInf></Strd>";
    entry(
        amount,
        "CRDT",
        "<RltdPties><Dbtr><Pty><Nm>"
            + escape(payer)
            + "</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>"
            + payerAccount
            + "</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>"
            + escape(text)
            + "</Ustrd>"
            + quoted
            + "</RmtInf>");
  }

  /** The bank's own charge. */
  void charge(Money amount) {
    closing = closing.minus(amount);
    entry(amount, "DBIT", "<RmtInf><Ustrd>Opłata za prowadzenie rachunku</Ustrd></RmtInf>");
  }

  private void entry(Money amount, String direction, String details) {
    String reference = number + "-" + (entries.size() + 1) + "-" + date;
    entries.add(
        "<Ntry><NtryRef>"
            + reference
            + "</NtryRef>"
            + amount(amount)
            + "<CdtDbtInd>"
            + direction
            + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
            + date
            + "</Dt></BookgDt><ValDt><Dt>"
            + date
            + "</Dt></ValDt><AcctSvcrRef>"
            + account.currency()
            + reference
            + "</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>"
            + "<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>"
            + amount(amount)
            + "<CdtDbtInd>"
            + direction
            + "</CdtDbtInd>"
            + details
            + "</TxDtls></NtryDtls></Ntry>");
  }

  private static String amount(Money amount) {
    return "<Amt Ccy=\""
        + amount.currency()
        + "\">"
        + amount.amount().abs().toPlainString()
        + "</Amt>";
  }

  byte[] xml() {
    String made = date.atTime(16, 0).atOffset(ZoneOffset.UTC).toString();
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
            + "<GrpHdr><MsgId>"
            + account.iban()
            + "-"
            + number
            + "</MsgId><CreDtTm>"
            + made
            + "</CreDtTm></GrpHdr><Stmt><Id>"
            + account.currency()
            + "-"
            + number
            + "</Id><ElctrncSeqNb>"
            + number
            + "</ElctrncSeqNb><CreDtTm>"
            + made
            + "</CreDtTm><Acct><Id><IBAN>"
            + account.iban()
            + "</IBAN></Id><Ccy>"
            + account.currency()
            + "</Ccy></Acct>"
            + balance("OPBD", opening)
            + balance("CLBD", closing)
            + String.join("\n", entries)
            + "</Stmt></BkToCstmrStmt></Document>\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String balance(String code, Money value) {
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + code
        + "</Cd></CdOrPrtry></Tp>"
        + amount(value)
        + "<CdtDbtInd>"
        + (value.isNegative() ? "DBIT" : "CRDT")
        + "</CdtDbtInd><Dt><Dt>"
        + date
        + "</Dt></Dt></Bal>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
