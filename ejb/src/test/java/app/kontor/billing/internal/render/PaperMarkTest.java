package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.PaperMark;
import app.kontor.tax.VatTreatment;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperMarkTest {
  private static final String LINK =
      "https://qr.ksef.mf.gov.pl/invoice/5260001246/27-11-2026/LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE";

  private static final String NUMBER = "5265877635-20250916-0200A0D6723E-C2";

  @Test
  void a_telephone_reads_the_link_and_people_read_the_number() throws Exception {
    DocumentRenderer renderer = new DocumentRenderer();
    FrozenSheet sheet =
        FrozenSheet.of(
            Sheets.sheet(DocumentKind.SALES_INVOICE, "pl", VatTreatment.DOMESTIC, "USD", 2));
    byte[] marked =
        renderer.render(sheet, null, new PaperMark.Code(LINK, NUMBER, "Sprawdź fakturę w KSeF"));
    try (PDDocument document = Loader.loadPDF(marked)) {
      assertThat(new PDFTextStripper().getText(document))
          .containsIgnoringCase("Sprawdź fakturę w KSeF")
          .contains(NUMBER, LINK.substring(0, 40));
      String read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new BufferedImageLuminanceSource(
                              new PDFRenderer(document).renderImageWithDPI(0, 200)))),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
      assertThat(read).isEqualTo(LINK);
    }
    try (PDDocument document = Loader.loadPDF(renderer.render(sheet, null))) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("KSeF");
    }
  }
}
