package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtShapesTest {

  @Test
  void a_batch_whose_transactions_add_up_is_split() {
    Entry entry =
        entry(
            """
            <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-01-05</Dt></BookgDt><NtryDtls>
            <Btch><NbOfTxs>2</NbOfTxs></Btch>
            <TxDtls><Refs><EndToEndId>A1</EndToEndId></Refs><Amt Ccy="EUR">10.00000</Amt>
              <RltdPties><Dbtr><Pty><Nm>Erste GmbH</Nm></Pty></Dbtr>
              <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
              <RmtInf><Strd><RfrdDocInf><Nb>PF 1/2026</Nb></RfrdDocInf>
              <RfrdDocAmt><RmtdAmt Ccy="EUR">7.00</RmtdAmt></RfrdDocAmt>
              <CdtrRefInf><Ref>RF18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
            <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
              <AmtDtls><TxAmt><Amt Ccy="EUR">20</Amt></TxAmt></AmtDtls>
              <RltdPties><Dbtr><Nm>Zweite AG</Nm></Dbtr></RltdPties>
              <RmtInf><Ustrd>Rechnung 17</Ustrd><Ustrd>und 18</Ustrd></RmtInf></TxDtls>
            </NtryDtls></Ntry>
            """);

    assertThat(entry.transactions()).hasSize(2);
    Transaction first = entry.transactions().get(0);
    assertThat(first.amount()).isEqualTo(Money.of("10", "EUR"));
    assertThat(first.counterpartyName()).isEqualTo("Erste GmbH");
    assertThat(first.counterpartyAccount().normalized()).isEqualTo("DE89370400440532013000");
    assertThat(first.creditorReferences()).containsExactly("RF18539007547034");
    assertThat(first.documents())
        .containsExactly(new ReferredDocument("PF 1/2026", Money.of("7", "EUR")));
    assertThat(first.endToEndId()).isEqualTo("A1");
    Transaction second = entry.transactions().get(1);
    assertThat(second.endToEndId()).isEmpty();
    assertThat(second.counterpartyName()).isEqualTo("Zweite AG");
    assertThat(second.remittance().spaced()).isEqualTo("Rechnung 17 und 18");
  }

  @Test
  void a_batch_without_single_amounts_stays_one_entry_with_all_texts() {
    StatementFile file = Samples.read("camt054-02-batch.xml");
    Transaction merged = DialectsTest.only(file, 0);

    assertThat(file.statements().get(0).entries().get(0).isBatch()).isFalse();
    assertThat(merged.remittance().spaced()).contains("Information V1", "V3 block 2");
    assertThat(merged.creditorReferences()).contains("ISRREFNUMBERV1", "REFNUMBERV3BLOCK2");
    assertThat(file.statements().get(0).notices())
        .extracting(Notice::code)
        .contains(Notice.Code.BATCH_NOT_SPLIT);
  }

  @Test
  void version_eight_wraps_parties_and_states() {
    Transaction transaction = DialectsTest.only(Samples.read("camt053-08.xml"), 0);

    assertThat(transaction.counterpartyName()).isEqualTo("NAME NAME");
    assertThat(transaction.endToEndId()).isEqualTo("MUELL/FINP/RA12345");
    assertThat(transaction.creditorReferences()).containsExactly("4654654654654654");
  }

  @Test
  void charges_and_another_currency_are_told() {
    Transaction transaction =
        entry(
                """
                <Ntry><Amt Ccy="EUR">96.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <ValDt><DtTm>2026-01-05T10:00:00+01:00</DtTm></ValDt><NtryDtls><TxDtls>
                <AmtDtls><InstdAmt><Amt Ccy="USD">110.00</Amt></InstdAmt>
                <TxAmt><Amt Ccy="EUR">100.00</Amt></TxAmt></AmtDtls>
                <Chrgs><Rcrd><Amt Ccy="EUR">1.50</Amt></Rcrd><Rcrd><Amt Ccy="EUR">2.50</Amt></Rcrd></Chrgs>
                </TxDtls></NtryDtls></Ntry>
                """)
            .transactions()
            .get(0);

    assertThat(transaction.amount()).isEqualTo(Money.of("96", "EUR"));
    assertThat(transaction.charges()).isEqualTo(Money.of("4", "EUR"));
    assertThat(transaction.instructedAmount()).isEqualTo(Money.of("110", "USD"));
  }

  @Test
  void a_reversed_credit_is_money_out_and_names_the_payer() {
    Entry entry =
        entry(
            """
            <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>
            <Sts>PDNG</Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt><NtryDtls><TxDtls>
            <RltdPties><Dbtr><Nm>Payer</Nm></Dbtr><Cdtr><Nm>Us</Nm></Cdtr></RltdPties>
            </TxDtls></NtryDtls></Ntry>
            """);

    assertThat(entry.amount()).isEqualTo(Money.of("-5", "EUR"));
    assertThat(entry.reversal()).isTrue();
    assertThat(entry.status()).isEqualTo(EntryStatus.PENDING);
    assertThat(entry.transactions().get(0).counterpartyName()).isEqualTo("Payer");
  }

  @Test
  void an_entry_without_booking_date_takes_the_statements() {
    Statement statement = Samples.read("camt053-08-lithuanian.xml").statements().get(0);

    assertThat(statement.entries().get(0).bookingDate()).isEqualTo(LocalDate.of(2024, 3, 7));
    assertThat(statement.notices())
        .extracting(Notice::code)
        .contains(Notice.Code.BALANCE_SIGN_MISSING, Notice.Code.BOOKING_DATE_ASSUMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE Document>",
        "<!DOCTYPE D [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void a_doctype_is_refused(String doctype) {
    String xml = camt("").replace("<Document", doctype + "\n<Document");

    assertThatThrownBy(() -> Samples.readText(xml))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.DOCTYPE_REFUSED));
  }

  @Test
  void many_escaped_characters_are_no_attack() {
    String text = "&amp;".repeat(120_000);
    StatementFile file = Samples.readText(camt("<AddtlStmtInf>" + text + "</AddtlStmtInf>"));

    assertThat(file.statements()).hasSize(1);
  }

  @Test
  void endless_depth_is_refused_with_a_line() {
    assertThatThrownBy(() -> Samples.readText(camt("<a>".repeat(100))))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void a_zip_gives_the_statements_of_all_its_members() {
    byte[] zip =
        zip(
            "c053/a.xml", Samples.bytes("camt053-02-two-statements.xml"),
            "c053/readme.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII),
            "b.sta", Samples.bytes("mbank-a.sta"));

    StatementFile file = StatementReader.read(zip);

    assertThat(file.statements()).hasSize(3);
    assertThat(file.statements().get(2).source()).isEqualTo("b.sta");
    assertThat(file.notices())
        .extracting(Notice::arguments)
        .containsExactly(java.util.List.of("readme.pdf"));
  }

  @Test
  void a_zip_bomb_is_refused_before_it_is_unpacked() {
    byte[] zip = zip("bomb.xml", new byte[40 * 1024 * 1024]);

    assertThatThrownBy(() -> StatementReader.read(zip))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ZIP_SUSPICIOUS));
  }

  @Test
  void a_fault_inside_a_zip_names_the_member() {
    byte[] zip = zip("x/bad.sta", ":20:A\n:61:nonsense\n".getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> StatementReader.read(zip))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class, e -> assertThat(e.member()).isEqualTo("bad.sta"));
  }

  private static Entry entry(String xml) {
    return Samples.readText(camt(xml)).statements().get(0).entries().get(0);
  }

  static String camt(String inside) {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <Stmt><Id>1</Id><Acct><Id><IBAN>PL52106000760000321000055801</IBAN></Id><Ccy>EUR</Ccy></Acct>
        %s</Stmt></BkToCstmrStmt></Document>
        """
        .formatted(inside);
  }

  static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
