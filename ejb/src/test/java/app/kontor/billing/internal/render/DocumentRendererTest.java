package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.party.Look;
import app.kontor.platform.font.JoinedArabic;
import app.kontor.platform.font.Monogram;
import app.kontor.platform.font.VisualOrder;
import app.kontor.tax.VatTreatment;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class DocumentRendererTest {
  private static final DocumentRenderer RENDERER = new DocumentRenderer();

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(DocumentKind.PRO_FORMA, "pl", VatTreatment.DOMESTIC, "PLN", 6),
        Arguments.of(DocumentKind.SALES_INVOICE, "de", VatTreatment.INTRA_EU, "EUR", 40),
        Arguments.of(DocumentKind.SALES_INVOICE, "pl", VatTreatment.DOMESTIC, "EUR", 3),
        Arguments.of(DocumentKind.PRO_FORMA, "en", VatTreatment.EXPORT, "USD", 2),
        Arguments.of(DocumentKind.GOODS_ISSUE_NOTE, "pl", VatTreatment.DOMESTIC, "PLN", 8));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void an_independent_checker_finds_pdf_a_3u_and_pdf_ua_1(
      DocumentKind kind, String language, VatTreatment treatment, String currency, int lines)
      throws Exception {
    byte[] pdf = RENDERER.render(Sheets.sheet(kind, language, treatment, currency, lines));
    keep(pdf, kind + "-" + language + "-" + treatment + "-" + currency);
    assertValid(pdf);
  }

  @Test
  void a_logo_and_a_colour_of_the_sellers_own_are_printed_and_valid() throws Exception {
    DocumentSheet plain =
        Sheets.sheet(DocumentKind.SALES_INVOICE, "pl", VatTreatment.DOMESTIC, "PLN", 3);
    Look look =
        new Look(
            new Look.Logo("f".repeat(64), 240, 72),
            "#7a1f5c",
            Map.of("pl", "Czynne od 7 do 15", "de", "Geöffnet ab 7"));
    FrozenSheet frozen = FrozenSheet.of(Sheets.looking(plain, look));

    byte[] pdf = RENDERER.render(frozen, Monogram.of("Żuraw").png());

    keep(pdf, "with-logo");
    assertValid(pdf);
    assertThat(frozen.logo()).contains("f".repeat(64));
    assertThat(text(pdf)).contains("Czynne od 7 do 15").doesNotContain("Geöffnet");
    assertThat(pictures(pdf)).isEqualTo(pictures(RENDERER.render(plain)) + 1);
  }

  private static long pictures(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      long count = 0;
      for (COSName name : resources.getXObjectNames()) {
        count += resources.isImageXObject(name) ? 1 : 0;
      }
      return count;
    }
  }

  private static void assertValid(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
        assertThat(result.isCompliant()).as(flavour.toString()).isTrue();
      }
    }
  }

  @Test
  void a_polish_pro_forma_says_what_it_is_and_what_to_pay() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(DocumentKind.PRO_FORMA, "pl", VatTreatment.DOMESTIC, "PLN", 3)));
    assertThat(text)
        .contains(
            "Faktura pro forma",
            "PF/2026/11/00042",
            "nie jest fakturą VAT",
            "Huta Łaźnia Sp. z o.o.",
            "Żuraw Narzędzia",
            "Śruby z łbem sześciokątnym",
            "2026-1017",
            "PO 4711/ä",
            "225,42",
            "51,85",
            "277,27 PLN",
            "dwieście siedemdziesiąt siedem złotych 27/100",
            "PL61 1090 1014 0000 0712 1981 2874",
            "Strona 1 z 1");
  }

  @Test
  void a_customer_in_the_united_states_reads_american_dates() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(DocumentKind.PRO_FORMA, "en-US", VatTreatment.EXPORT, "USD", 2)));
    assertThat(text).contains("November 23, 2026", "Pro forma invoice").doesNotContain("23 Nov");
  }

  @Test
  void an_intra_eu_invoice_names_the_rule_and_both_vat_ids() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(DocumentKind.SALES_INVOICE, "de", VatTreatment.INTRA_EU, "EUR", 2)));
    assertThat(text)
        .contains(
            "Rechnung",
            "Steuerfreie innergemeinschaftliche Lieferung",
            "PL5260001246",
            "PL1234563218",
            "Größe ½″",
            "0% IGL",
            "In Worten: einhundertzwölf Euro 65/100");
  }

  @Test
  void an_advance_is_listed_and_taken_off() throws IOException {
    DocumentSheet.Receipt receipt =
        new DocumentSheet.Receipt(
            Sheets.DAY.minusDays(5),
            new DocumentNumber("PF/2026/11/00042"),
            Money.of("200.00", "PLN"));
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(
                    DocumentKind.SALES_INVOICE,
                    "en",
                    VatTreatment.DOMESTIC,
                    "PLN",
                    3,
                    "Acme Ltd",
                    List.of(receipt))));
    assertThat(text)
        .contains(
            "ADVANCES SETTLED",
            "18 Nov 2026",
            "–200.00 PLN",
            "Amount due",
            "77.27 PLN",
            "seventy-seven zlotys 27/100");
  }

  @Test
  void a_fully_paid_invoice_asks_for_nothing() throws IOException {
    DocumentSheet.Receipt receipt =
        new DocumentSheet.Receipt(
            Sheets.DAY.minusDays(5),
            new DocumentNumber("PF/2026/11/00042"),
            Money.of("277.27", "PLN"));
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(
                    DocumentKind.SALES_INVOICE,
                    "pl",
                    VatTreatment.DOMESTIC,
                    "PLN",
                    3,
                    "Acme Ltd",
                    List.of(receipt))));
    assertThat(text).contains("Zapłacono w całości").doesNotContain("DANE DO PRZELEWU");
  }

  @Test
  void domestic_vat_in_euro_is_also_stated_in_zloty() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(DocumentKind.SALES_INVOICE, "pl", VatTreatment.DOMESTIC, "EUR", 3)));
    assertThat(text).contains("VAT w PLN", "221,04", "226/A/NBP/2026", "4,2631");
  }

  @Test
  void a_goods_issue_note_has_no_prices() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(
                    DocumentKind.GOODS_ISSUE_NOTE, "pl", VatTreatment.DOMESTIC, "PLN", 3)));
    assertThat(text)
        .contains("Wydanie zewnętrzne (WZ)", "MAG1 Łódź", "Jan Gęś", "Odbierający")
        .doesNotContain("Cena", "12,51");
  }

  @Test
  void every_page_of_a_long_document_repeats_the_head_and_counts_the_pages() throws IOException {
    byte[] pdf =
        RENDERER.render(
            Sheets.sheet(DocumentKind.SALES_INVOICE, "de", VatTreatment.INTRA_EU, "EUR", 90));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text).contains("Seite " + page + " von " + pages);
        if (page < pages) {
          assertThat(text).contains("Nettopreis");
        }
      }
    }
  }

  @Test
  void greek_and_cyrillic_names_are_printed_with_the_whole_font() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(
                    DocumentKind.PRO_FORMA,
                    "en",
                    VatTreatment.EXPORT,
                    "USD",
                    1,
                    "Софийски Инструменти / Εργαλεία ΑΕ 漢",
                    List.of())));
    assertThat(text).contains("Софийски Инструменти", "Εργαλεία", "ΑΕ 漢");
  }

  @ParameterizedTest
  @CsvSource({
    "上海五金工具有限公司 Tools,上海五金工具有限公司",
    "東京ネジ株式会社,東京ネジ株式会社",
    "서울 공구 주식회사,서울 공구 주식회사",
    "Happy Tools 😀🔧 Ltd,😀🔧",
    "תל אביב כלים Tools,Tools",
    "شركة العدد Tools,Tools",
    "Wide 👩🏽‍🔧 ✈️ GmbH,👩🔧",
    "Rare 𐎠 Ltd,Rare \ufffd Ltd"
  })
  void names_in_any_script_are_printed_in_valid_pdf_a(String name, String printed)
      throws Exception {
    byte[] pdf =
        RENDERER.render(
            Sheets.sheet(
                DocumentKind.SALES_INVOICE, "en", VatTreatment.EXPORT, "USD", 1, name, List.of()));
    keep(pdf, "script-" + Integer.toHexString(name.hashCode()));

    assertThat(text(pdf)).contains(printed);
    assertValid(pdf);
  }

  @Test
  void text_from_right_to_left_is_printed_in_its_order_with_joined_letters() {
    assertThat(VisualOrder.of("A שלום 12 B")).isEqualTo("A 12 םולש B");
    assertThat(JoinedArabic.of("سلام")).isEqualTo("\ufeb3\ufefc\ufee1");
    assertThat(JoinedArabic.of("عدد")).isEqualTo("\ufecb\ufeaa\ufea9");
    assertThat(VisualOrder.of("عدد")).isEqualTo("\ufea9\ufeaa\ufecb");
  }

  @Test
  void markup_in_a_name_stays_text() throws IOException {
    String text =
        text(
            RENDERER.render(
                Sheets.sheet(
                    DocumentKind.PRO_FORMA,
                    "en",
                    VatTreatment.EXPORT,
                    "USD",
                    1,
                    "<b>&amp; \"Sons\" ${t.words}",
                    List.of())));
    assertThat(text).contains("<b>&amp; \"Sons\" ${t.words}");
  }

  @Test
  void the_printed_code_says_account_amount_and_reference() throws Exception {
    for (String currency : List.of("PLN", "EUR")) {
      DocumentSheet sheet =
          Sheets.sheet(DocumentKind.PRO_FORMA, "pl", VatTreatment.DOMESTIC, currency, 3);
      DocumentSheet.Prices prices = Objects.requireNonNull(sheet.prices());
      DocumentSheet.Payment payment = Objects.requireNonNull(prices.payment());
      String expected =
          TransferQr.payload(
                  payment.account(),
                  sheet.seller().name(),
                  "5260001246",
                  prices.due(),
                  payment.reference().value())
              .orElseThrow();
      assertThat(expected)
          .contains(payment.reference().value(), currency.equals("PLN") ? "027727" : "EUR277.27");
      try (PDDocument document = Loader.loadPDF(RENDERER.render(sheet))) {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
        assertThat(decode(page)).isEqualTo(expected);
      }
    }
  }

  @Test
  void there_is_no_code_for_dollars_nor_for_nothing() {
    assertThat(
            TransferQr.payload(
                Sheets.account(Currencies.USD),
                "A",
                "",
                Money.of("1.00", "USD"),
                "RF18539007547034"))
        .isEmpty();
    assertThat(
            TransferQr.payload(
                Sheets.account(Currencies.PLN),
                "A",
                "",
                Money.of("0.00", "PLN"),
                "RF18539007547034"))
        .isEmpty();
  }

  @Test
  void an_amount_beyond_six_digits_of_grosze_is_left_to_the_payer() {
    assertThat(
            TransferQr.payload(
                Sheets.account(Currencies.PLN),
                "Żuraw | Narzędzia spółka z o.o.",
                "526-000-12-46",
                Money.of("10000.00", "PLN"),
                "RF18539007547034"))
        .hasValue(
            "5260001246|PL|61109010140000071219812874|000000|Żuraw   Narzędzia"
                + " sp|RF18539007547034|||");
  }

  @Test
  void all_languages_have_the_same_words() {
    Set<String> english = DocumentTexts.of(Locale.ENGLISH).all().keySet();
    for (String language : List.of("pl", "de")) {
      assertThat(DocumentTexts.of(Locale.forLanguageTag(language)).all().keySet())
          .as(language)
          .containsExactlyInAnyOrderElementsOf(english);
    }
    assertThat(
            new DocumentFormats(Locale.GERMAN, DocumentTexts.of(Locale.GERMAN))
                .money(Money.of("-1234567.80", "EUR")))
        .isEqualTo("-1.234.567,80\u00A0EUR");
  }

  private static String decode(BufferedImage page) throws Exception {
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
            java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replace('\u00A0', ' ').replaceAll("[ \\t]+", " ");
    }
  }

  /** Leaves the documents beside the test reports for looking at. */
  private static void keep(byte[] pdf, String name) throws IOException {
    Path folder = Path.of("target", "documents");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }
}
