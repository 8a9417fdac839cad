package app.kontor.billing.internal.render;

import app.kontor.billing.DocumentKind;
import app.kontor.tax.VatTreatment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a printed document in a language that files have added. */
public class EsperantoPaper implements Supplier<String> {
  @Override
  public String get() {
    byte[] pdf =
        new DocumentRenderer()
            .render(Sheets.sheet(DocumentKind.PRO_FORMA, "eo", VatTreatment.DOMESTIC, "EUR", 3));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
