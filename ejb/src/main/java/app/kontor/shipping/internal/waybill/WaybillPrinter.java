package app.kontor.shipping.internal.waybill;

import app.kontor.party.Address;
import app.kontor.platform.font.DocumentFonts;
import app.kontor.platform.font.FallbackFonts;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.Piece;
import app.kontor.shipping.WaybillFormat;
import app.kontor.shipping.internal.carrier.CarrierAdapter;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints a waybill as PDF: one A4 sheet, or an A6 label for each piece. */
@Dependent
public class WaybillPrinter {

  /** The PDF of a waybill under the name of its carrier. */
  public byte[] print(Waybill waybill, CarrierAdapter carrier) {
    String brand = carrier.brand();
    String mark = brand + " " + printed(waybill, carrier);
    String seller = waybill.sellerName();
    WaybillWords words = WaybillWords.from(waybill.sender().country());
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      describe(document, waybill, seller, title(waybill, brand, words));
      document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
      LabelPage.Fonts fonts = fonts(document, waybill, seller);
      if (waybill.format() == WaybillFormat.A4) {
        try (LabelPage sheet = new LabelPage(document, fonts, 2100, 2970)) {
          new ConsignmentNote(sheet, waybill, mark, words).draw();
        }
      } else {
        int count = waybill.pieces().size();
        for (int i = 1; i <= count; i++) {
          try (LabelPage sheet = new LabelPage(document, fonts, 1050, 1480)) {
            new PieceLabel(sheet, waybill, mark, words).draw(i, count);
          }
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(PDDocument document, Waybill waybill, String seller, String title) {
    PDDocumentInformation facts = document.getDocumentInformation();
    facts.setTitle(title);
    facts.setAuthor(seller);
    facts.setCreator("Kontor");
    facts.setCreationDate(GregorianCalendar.from(waybill.madeAt().atZone(ZoneOffset.UTC)));
  }

  /** A product that is not offered any more is printed by its code. */
  private static String printed(Waybill waybill, CarrierAdapter carrier) {
    return carrier.products().stream()
        .filter(product -> product.code().equals(waybill.product()))
        .findFirst()
        .map(CarrierProduct::printed)
        .orElse(waybill.product());
  }

  private static String title(Waybill waybill, String brand, WaybillWords words) {
    String number = waybill.carrierNumber();
    return number == null
        ? words.own("draft") + " " + waybill.code()
        : words.own("title") + " " + brand + " " + number;
  }

  private static LabelPage.Fonts fonts(PDDocument document, Waybill waybill, String seller)
      throws IOException {
    String text = allText(waybill, seller);
    DocumentFonts set = DocumentFonts.covering(text);
    Map<FallbackFonts, PDFont> regular = new EnumMap<>(FallbackFonts.class);
    Map<FallbackFonts, PDFont> bold = new EnumMap<>(FallbackFonts.class);
    for (FallbackFonts font : FallbackFonts.neededFor(text)) {
      regular.put(font, font(document, font.regular()));
      bold.put(font, font(document, font.bold()));
    }
    return new LabelPage.Fonts(
        new LabelPage.Face(font(document, set.regular()), regular),
        new LabelPage.Face(font(document, set.bold()), bold));
  }

  private static PDFont font(PDDocument document, InputStream file) throws IOException {
    try (file) {
      return PDType0Font.load(document, file, true);
    }
  }

  private static String allText(Waybill waybill, String seller) {
    return Stream.of(waybill.sender(), waybill.receiver())
        .map(Address::toString)
        .collect(
            Collectors.joining(
                "\n",
                seller + waybill.content() + waybill.note() + waybill.reference(),
                waybill.code()));
  }

  /** {@code "60 x 40 x 30 cm"}. */
  static String size(Piece piece) {
    return piece.lengthCm() + " × " + piece.widthCm() + " × " + piece.heightCm() + " cm";
  }
}
