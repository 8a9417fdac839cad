package app.kontor.it.browser;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A statement with one incoming payment, as banks of different countries write it. */
enum BankFile {
  /** MT940 with the sub-fields PKO BP uses. */
  MT940_POLISH("wyciag.sta") {
    @Override
    String text(String iban, String currency, String amount, String order, String proForma) {
      return mt940(
          ":25:/" + iban,
          currency,
          amount,
          "NTRFNONREF//E2E1",
          ":86:020~00VE02",
          "~20" + proForma,
          "~21" + order,
          "~3010901234",
          "~32METALUX SP. Z O.O.",
          "~38PL61109010140000071219812874");
    }
  },
  /** MT940 with the numbered sub-fields of German banks. */
  MT940_GERMAN("umsaetze.sta") {
    @Override
    String text(String iban, String currency, String amount, String order, String proForma) {
      return mt940(
          ":25:" + iban,
          currency,
          amount,
          "NTRFNONREF//B7KL22",
          ":86:166?00SEPA-Gutschrift?109248?20EREF+7781?21SVWZ+Auftrag " + order,
          "?22Proforma " + proForma + "?30COBADEFFXXX",
          "?31DE89370400440532013000?32Schraubenhaus Vogt GmbH");
    }
  },
  /** ISO 20022 camt.053.001.08. */
  CAMT053("statement.xml") {
    @Override
    String text(String iban, String currency, String amount, String order, String proForma) {
      String day = LocalDate.now(ZoneId.of("Europe/Warsaw")).toString();
      String sum = "<Amt Ccy=\"" + currency + "\">" + amount + "</Amt>";
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
          + "<GrpHdr><MsgId>M-1</MsgId><CreDtTm>"
          + day
          + "T06:00:00+01:00</CreDtTm></GrpHdr><Stmt><Id>S-1</Id><ElctrncSeqNb>11</ElctrncSeqNb>"
          + "<CreDtTm>"
          + day
          + "T06:00:00+01:00</CreDtTm><Acct><Id><IBAN>"
          + iban
          + "</IBAN></Id><Ccy>"
          + currency
          + "</Ccy></Acct>"
          + balance("OPBD", currency, "1000.00", day)
          + balance("CLBD", currency, closing(amount), day)
          + "<Ntry><NtryRef>1</NtryRef>"
          + sum
          + "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
          + day
          + "</Dt></BookgDt><ValDt><Dt>"
          + day
          + "</Dt></ValDt><AcctSvcrRef>US-1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly>"
          + "<Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>"
          + sum
          + "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>IRONBRIDGE SUPPLY INC</Nm></Pty>"
          + "</Dbtr></RltdPties><RmtInf><Ustrd>Order "
          + order
          + ", pro forma "
          + proForma
          + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
    }
  };

  private static final BigDecimal OPENING = new BigDecimal("1000.00");
  private final String fileName;

  BankFile(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  /**
   * @param iban the seller's account
   * @param amount with a decimal point and two decimals
   */
  byte[] with(String iban, String currency, String amount, String order, String proForma) {
    return text(iban, currency, amount, order, proForma).getBytes(StandardCharsets.ISO_8859_1);
  }

  abstract String text(String iban, String currency, String amount, String order, String proForma);

  private static String mt940(
      String account, String currency, String amount, String booking, String... details) {
    String day =
        LocalDate.now(ZoneId.of("Europe/Warsaw")).format(DateTimeFormatter.ofPattern("uuMMdd"));
    return String.join(
        "\r\n",
        ":20:MT940",
        account,
        ":28C:00327/1",
        ":60F:C" + day + currency + "1000,00",
        ":61:" + day + "C" + amount.replace('.', ',') + booking,
        String.join("\r\n", details),
        ":62F:C" + day + currency + closing(amount).replace('.', ','),
        "-",
        "");
  }

  private static String closing(String amount) {
    return OPENING.add(new BigDecimal(amount)).toPlainString();
  }

  private static String balance(String kind, String currency, String amount, String day) {
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + kind
        + "</Cd></CdOrPrtry></Tp><Amt Ccy=\""
        + currency
        + "\">"
        + amount
        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>"
        + day
        + "</Dt></Dt></Bal>";
  }
}
