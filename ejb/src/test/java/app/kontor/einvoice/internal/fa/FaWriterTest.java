package app.kontor.einvoice.internal.fa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaWriterTest {
  @Test
  void a_plain_invoice_is_valid_and_says_what_it_is() {
    String xml = text(FaSamples.plain());
    assertThat(FaSchema.get().faults(bytes(xml))).isEmpty();
    assertThat(xml)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("kodSystemowy=\"FA (3)\" wersjaSchemy=\"1-0E\">FA<")
        .contains("<DataWytworzeniaFa>2026-11-27T14:03:07Z</DataWytworzeniaFa>")
        .contains("<P_13_1>21</P_13_1><P_14_1>4.83</P_14_1>")
        .contains("<P_13_2>100</P_13_2><P_14_2>8</P_14_2>")
        .contains("<P_15>133.83</P_15>")
        .contains("<P_7>Śruba M8 × 40</P_7>")
        .contains("<P_9A>10.5</P_9A>")
        .contains("<RodzajFaktury>VAT</RodzajFaktury>")
        .contains("<Termin>2026-12-11</Termin>")
        .contains("<NrRB>PL61109010140000071219812874</NrRB><SWIFT>WBKPPLPP</SWIFT>")
        .contains("<WZ>WZ/2026/11/00031</WZ>")
        .doesNotContain("P_14_1W");
    assertThat(FaCheck.of(FaSamples.plain())).isEmpty();
  }

  @Test
  void the_same_invoice_gives_the_same_bytes() {
    assertThat(FaWriter.bytes(FaSamples.plain())).isEqualTo(FaWriter.bytes(FaSamples.plain()));
  }

  @ParameterizedTest
  @EnumSource(FaRate.class)
  void each_rate_is_valid_in_zlotys_and_in_a_foreign_currency(FaRate rate) {
    for (String currency : List.of("PLN", "EUR")) {
      FaInvoice invoice =
          FaSamples.of(
              "FV/1",
              currency,
              BuyerId.of("DE136695976", "DE"),
              List.of(FaSamples.line("Kabel", "3", "9.99", "29.97", rate)));
      String xml = text(invoice);
      assertThat(FaSchema.get().faults(bytes(xml))).as(rate + " " + currency).isEmpty();
      assertThat(xml).contains("<P_12>" + rate.code() + "</P_12>");
      assertThat(xml.contains("W>")).isEqualTo(rate.isTaxed() && currency.equals("EUR"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PL5260001246, PL, <NIP>5260001246</NIP>",
    "DE136695976, DE, <KodUE>DE</KodUE><NrVatUE>136695976</NrVatUE>",
    "EL094259216, GR, <KodUE>EL</KodUE><NrVatUE>094259216</NrVatUE>",
    "XI123456789, GB, <KodUE>XI</KodUE><NrVatUE>123456789</NrVatUE>",
    "CHE116281710, CH, <KodKraju>CH</KodKraju><NrID>CHE116281710</NrID>",
    "PL1234567890, PL, <KodKraju>PL</KodKraju><NrID>PL1234567890</NrID>",
    ", US, <BrakID>1</BrakID>"
  })
  void the_buyer_is_known_by_its_number(String vatId, String country, String expected) {
    FaInvoice invoice =
        FaSamples.of(
            "FV/1",
            "PLN",
            BuyerId.of(vatId, country),
            List.of(FaSamples.line("Kabel", "1", "1", "1", FaRate.PERCENT_23)));
    assertThat(text(invoice)).contains("<DaneIdentyfikacyjne>" + expected + "<Nazwa>");
    assertThat(FaSchema.get().faults(FaWriter.bytes(invoice))).isEmpty();
  }

  @Test
  void five_hundred_invoices_of_all_kinds_with_any_text_are_valid() {
    Random random = new Random(20261128);
    for (int i = 0; i < 500; i++) {
      FaInvoice invoice = FaSamples.random(random);
      byte[] xml = FaWriter.bytes(invoice);
      assertThat(FaSchema.get().faults(xml)).as("no. " + i).isEmpty();
      assertThat(FaCheck.of(invoice)).as("no. " + i).isEmpty();
      FaSums.recomputed(xml).assertRight(invoice, "no. " + i);
    }
  }

  @Test
  void ten_thousand_lines_are_valid_and_one_more_is_told_before_sending() {
    List<FaInvoice.Line> lines = new ArrayList<>();
    for (int i = 0; i < FaWriter.MOST_LINES; i++) {
      lines.add(FaSamples.line("K" + i, "1", "1", "1", FaRate.PERCENT_23));
    }
    FaInvoice most = FaSamples.of("FV/1", "PLN", new BuyerId.None(), lines);
    assertThat(FaSchema.get().faults(FaWriter.bytes(most))).isEmpty();
    assertThat(FaCheck.of(most)).isEmpty();
    assertThat(FaCheck.of(FaWriter.bytes(most)))
        .extracting(FaFault::kind)
        .containsExactly(FaFault.Kind.TOO_LARGE);
    lines.add(FaSamples.line("K", "1", "1", "1", FaRate.PERCENT_23));
    assertThat(FaCheck.of(FaSamples.of("FV/1", "PLN", new BuyerId.None(), lines)))
        .containsExactly(new FaFault(FaFault.Kind.TOO_MANY_LINES, "10001"));
  }

  /** One mutation for each base type of the three included schemas, and for the main one's own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<NIP>5260001246</NIP> | <NIP>12</NIP>",
        "<NIP>5260001246</NIP> | <NIP>0260001246</NIP>",
        "<P_15>133.83</P_15> | <P_15>133.835</P_15>",
        "<P_8B>2</P_8B> | <P_8B>2.1234567</P_8B>",
        "<P_9A>10.5</P_9A> | <P_9A>10.123456789</P_9A>",
        "<KodKraju>PL</KodKraju> | <KodKraju>ZZ</KodKraju>",
        "<KodWaluty>PLN</KodWaluty> | <KodWaluty>PLZ</KodWaluty>",
        "<P_1>2026-11-27</P_1> | <P_1>27.11.2026</P_1>",
        "<P_1>2026-11-27</P_1> | <P_1>2051-01-01</P_1>",
        "<Termin>2026-12-11</Termin> | <Termin>1899-12-11</Termin>",
        "<P_16>2</P_16> | <P_16>3</P_16>",
        "<P_19N>1</P_19N> | <P_19N>2</P_19N>",
        "<NrWierszaFa>1</NrWierszaFa> | <NrWierszaFa>-1</NrWierszaFa>",
        "<P_12>23</P_12> | <P_12>19</P_12>",
        "<Email>biuro@kontor.example</Email> | <Email>biuro</Email>",
        "<P_2>FV/2026/11/00042</P_2> | <P_2></P_2>",
        "2026-11-27T14:03:07Z | yesterday",
        "<SWIFT>WBKPPLPP</SWIFT> | <SWIFT>1</SWIFT>",
        "<FormaPlatnosci>6</FormaPlatnosci> | <FormaPlatnosci>8</FormaPlatnosci>",
        "<GV>2</GV> | ''"
      })
  void what_the_base_types_do_not_allow_is_refused(String right, String wrong) {
    String xml = text(FaSamples.plain());
    assertThat(xml).contains(right);
    assertThat(FaSchema.get().faults(bytes(xml.replace(right, wrong)))).isNotEmpty();
  }

  @Test
  void an_invoice_that_refers_to_other_files_is_refused() {
    String xml =
        text(FaSamples.plain())
            .replace("?>", "?><!DOCTYPE Faktura SYSTEM \"http://example.org/x.dtd\">");
    assertThat(FaSchema.get().faults(bytes(xml))).isNotEmpty();
  }

  @Test
  void what_has_to_be_mended_is_named() {
    FaInvoice plain = FaSamples.plain();
    FaInvoice.Place nowhere = new FaInvoice.Place("PL", " ", "\u200B");
    FaInvoice wrong =
        new FaInvoice(
            plain.created(),
            plain.kind(),
            plain.number(),
            plain.days(),
            "EUR",
            new FaInvoice.Seller("12", "", nowhere, "", ""),
            new FaInvoice.Buyer(new BuyerId.None(), "x", nowhere, "10023"),
            plain.sums(),
            BigDecimal.ONE,
            List.of(FaSamples.line("\u0007", "1", "1", "1", FaRate.PERCENT_23)),
            plain.references(),
            List.of(),
            null,
            null,
            null);
    assertThat(FaCheck.of(wrong))
        .containsExactly(
            new FaFault(FaFault.Kind.SELLER_NIP, "12"),
            new FaFault(FaFault.Kind.SELLER_NAME, ""),
            new FaFault(FaFault.Kind.BUYER_NAME, "10023"),
            new FaFault(FaFault.Kind.LINE_NAME, "1"),
            new FaFault(FaFault.Kind.NO_EXCHANGE_RATE, "EUR"),
            new FaFault(FaFault.Kind.TOTAL, plain.number()));
  }

  @Test
  void text_is_one_line_without_what_cannot_be_seen() {
    assertThat(FaText.line(" a\r\n\tb\u00A0\u2028c\u0007\u0085\uFEFF\uD800\uE000 ", 10))
        .isEqualTo("a b c");
    assertThat(FaText.line("e\u0301", 10)).isEqualTo("é");
    assertThat(FaText.line("abcdef", 3)).isEqualTo("abc");
    assertThat(FaText.line("ab cd", 3)).isEqualTo("ab");
    assertThat(FaText.line("🛒🛒🛒", 5)).isEqualTo("🛒🛒");
  }

  private static String text(FaInvoice invoice) {
    return new String(FaWriter.bytes(invoice), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
