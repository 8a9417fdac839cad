package app.kontor.it.trade;

import app.kontor.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A bank statement of the seller's account in zloty as CAMT.053, with balances that agree. */
public final class Camt {
  private final String name;
  private final LocalDate date;
  private final List<String> entries = new ArrayList<>();
  private Money closing = Money.of("1000.00", "PLN");

  /**
   * @param name makes statement and entries unlike those of other statements
   */
  public Camt(String name, LocalDate date) {
    this.name = name;
    this.date = date;
  }

  /** Money that came in. */
  public Camt credit(Money amount, String payer, String account, String text) {
    closing = closing.plus(amount);
    return entry(amount, "CRDT", "", payer, account, text);
  }

  /** A payment that came in before and that the bank takes back. */
  public Camt takenBack(Money amount, String payer, String account, String text) {
    closing = closing.minus(amount);
    return entry(amount, "DBIT", "<RvslInd>true</RvslInd>", payer, account, text);
  }

  private Camt entry(
      Money amount, String way, String reversal, String payer, String account, String text) {
    String reference = name + "-" + (entries.size() + 1);
    entries.add(
        """
        <Ntry><NtryRef>%s</NtryRef>%s<CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls>%s<CdtDbtInd>%s</CdtDbtInd>
        <RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>
        <DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties>
        <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """
            .formatted(
                reference,
                amount(amount),
                way,
                reversal,
                date,
                date,
                reference,
                amount(amount),
                way,
                payer,
                account,
                text));
    return this;
  }

  /** The file. */
  public byte[] xml() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
    <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT16:00:00Z</CreDtTm></GrpHdr>
    <Stmt><Id>%1$s</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>%2$sT16:00:00Z</CreDtTm>
    <Acct><Id><IBAN>%3$s</IBAN></Id><Ccy>PLN</Ccy></Acct>%4$s%5$s%6$s
    </Stmt></BkToCstmrStmt></Document>
    """
        .formatted(
            name,
            date,
            Trade.ACCOUNT,
            balance("OPBD", Money.of("1000.00", "PLN")),
            balance("CLBD", closing),
            String.join("", entries))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String balance(String code, Money value) {
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
        .formatted(code, amount(value), date);
  }

  private static String amount(Money amount) {
    return "<Amt Ccy=\"PLN\">" + amount.amount().toPlainString() + "</Amt>";
  }
}
