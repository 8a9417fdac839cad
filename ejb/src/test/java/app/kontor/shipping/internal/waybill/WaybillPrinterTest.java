package app.kontor.shipping.internal.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.party.Address;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.DhlService;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Piece;
import app.kontor.shipping.WaybillFormat;
import app.kontor.shipping.model.Waybill;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaybillPrinterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Address SENDER =
      new Address(
          "Śruba i Młot Sp. z o.o.",
          "Dział wysyłki",
          "Świętokrzyska",
          "14",
          "3",
          "50-101",
          "Wrocław",
          "PL",
          "+48 71 555 01 00",
          "wysylka@example.com");
  private static final Address RECEIVER =
      new Address(
          "Zakład Ślusarski Żółć & Źdźbło",
          "Łucja Gęś",
          "Aleja Niepodległości",
          "128a",
          null,
          "02-577",
          "Warszawa",
          "PL",
          "+48 600 700 800",
          "lucja@example.com");
  private static final Address GERMAN =
      new Address(
          "Müller & Söhne Großhandel GmbH",
          null,
          "Königstraße",
          "7",
          null,
          "70173",
          "Stuttgart",
          "DE",
          "+49 711 5550100",
          null);

  private static Waybill waybill(
      @Nullable String number,
      DhlService service,
      Address from,
      Address to,
      int pieces,
      WaybillFormat format) {
    List<Piece> all = Collections.nCopies(pieces, new Piece(new BigDecimal("12.500"), 60, 40, 30));
    MakeWaybill command =
        new MakeWaybill(
            "key-0001",
            new DespatchNumber("WZ/2026/11/00042"),
            number,
            service,
            format,
            from,
            to,
            all,
            "Narzędzia, śruby",
            "Zam. 2026-1017 / WZ/2026/11/00042",
            "Proszę dzwonić przed doręczeniem",
            DAY);
    Waybill waybill = new Waybill(1, 2, "WZ/2026/11/00042-1", "DHL", number, command);
    waybill.made(from.name(), "Olga", Instant.parse("2026-11-23T10:00:00Z"));
    return waybill;
  }

  private static byte[] print(Waybill waybill) {
    return new WaybillPrinter().print(waybill);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String barcode(byte[] pdf, int page) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 200);
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    }
  }

  /** Keeps the sheet where a person can look at it. */
  private static void keep(String name, byte[] pdf) throws IOException {
    Path folder = Path.of("target", "waybills");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }

  @Test
  void a_sheet_shows_both_addresses_pieces_weight_and_the_number_in_bars() throws Exception {
    byte[] pdf =
        print(waybill("11898773104", DhlService.AH, SENDER, RECEIVER, 3, WaybillFormat.A4));
    keep("a4", pdf);
    assertThat(text(pdf))
        .contains("List przewozowy", "DHL AH", "2026-11-23", "Nadawca / Sender")
        .contains("Śruba i Młot Sp. z o.o.", "Świętokrzyska 14/3", "50-101 Wrocław")
        .contains("Zakład Ślusarski Żółć & Źdźbło", "Aleja Niepodległości 128a", "Łucja Gęś")
        .contains("3 / 3", "37,5 kg", "12,5 kg", "60 × 40 × 30 cm", "Narzędzia, śruby")
        .contains("WZ/2026/11/00042", "Podpis odbiorcy", "11898773104")
        .doesNotContain("Szkic");
    assertThat(barcode(pdf, 0)).isEqualTo("11898773104");
  }

  @Test
  void without_a_carrier_number_the_sheet_is_a_draft_and_invents_none() throws Exception {
    byte[] pdf = print(waybill(null, DhlService.AH, SENDER, RECEIVER, 1, WaybillFormat.A4));
    keep("draft", pdf);
    assertThat(text(pdf))
        .contains("Szkic wewnętrzny", "Not a carrier document", "nie jest numerem przewoźnika")
        .doesNotContain("List przewozowy /", "Numer listu przewozowego");
    assertThat(barcode(pdf, 0)).isEqualTo("WZ/2026/11/00042-1");
  }

  @Test
  void each_piece_has_its_own_label() throws Exception {
    byte[] pdf =
        print(waybill("11898773104", DhlService.AH, SENDER, RECEIVER, 2, WaybillFormat.A6));
    keep("a6", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(text(pdf)).contains("1 / 2", "2 / 2", "02-577 Warszawa");
    assertThat(barcode(pdf, 1)).isEqualTo("11898773104");
  }

  @Test
  void a_german_sender_reads_german_and_an_sscc_is_gs1_128() throws Exception {
    byte[] pdf =
        print(
            waybill("00340433836442636597", DhlService.PI, GERMAN, RECEIVER, 12, WaybillFormat.A4));
    keep("german", pdf);
    assertThat(text(pdf))
        .contains("Frachtbrief", "Absender / Sender", "Müller & Söhne Großhandel GmbH")
        .contains("Königstraße 7", "weitere Packstücke");
    assertThat(barcode(pdf, 0)).endsWith("00340433836442636597");
  }

  @Test
  void names_in_any_script_are_printed_and_a_letter_of_none_is_marked() throws Exception {
    Address receiver =
        new Address(
            "上海五金 \ud800\udfa0 \ud83d\udd27 Tools",
            "김철수",
            "Nanjing Road",
            "7",
            null,
            "200001",
            "東京",
            "CN",
            "+86 21 5555 0100",
            null);
    for (WaybillFormat format : List.of(WaybillFormat.A4, WaybillFormat.A6)) {
      byte[] pdf = print(waybill("11898773104", DhlService.PI, SENDER, receiver, 1, format));
      keep("scripts-" + format, pdf);
      assertThat(text(pdf)).contains("上海五金 \ufffd \ud83d\udd27 Tools", "김철수", "東京");
    }
  }
}
