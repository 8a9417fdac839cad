package app.kontor.demo;

import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.font.DocumentFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The data sheets of a few families, written by code in the three languages. */
final class DemoSheets {
  private static final Set<String> FAMILIES = Set.of("D912", "D934");
  private static final int LINE = 80;
  private static final int LEFT = 60;
  private static final int TOP = 760;
  private static final int STEP = 18;

  private final Bulk bulk;
  private final FileStore files;

  DemoSheets(Bulk bulk, FileStore files) {
    this.bulk = bulk;
    this.files = files;
  }

  /** A sheet in a language. */
  record Sheet(String language, String title, StoredFile file) {}

  /** The sheets of a family; most have none. */
  List<Sheet> write(Family family) {
    if (!FAMILIES.contains(family.code())) {
      return List.of();
    }
    Map<String, List<String>> said = new LinkedHashMap<>();
    said.put("pl", List.of("Karta katalogowa", family.pl(), family.textPl(), "Wymiary"));
    said.put("de", List.of("Datenblatt", family.de(), family.textDe(), "Größen"));
    said.put("en", List.of("Data sheet", family.en(), family.textEn(), "Sizes"));
    List<Sheet> sheets = new ArrayList<>();
    said.forEach(
        (language, words) -> {
          String name = family.code().toLowerCase(Locale.ROOT) + "-" + language + ".pdf";
          List<String> lines = new ArrayList<>(List.of(words.get(0) + " " + words.get(1), ""));
          lines.addAll(wrapped(words.get(2)));
          lines.add("");
          lines.addAll(wrapped(words.get(3) + ": " + String.join(", ", family.sizes())));
          sheets.add(
              new Sheet(
                  language, words.get(0) + " " + words.get(1), files.store(name, pdf(lines))));
        });
    return sheets;
  }

  /** Gives an item its family's sheets. */
  void attach(long item, List<Sheet> sheets) throws SQLException {
    for (Sheet sheet : sheets) {
      bulk.row(
          "item_document",
          "id, item_id, kind, language, title, file_id, sha256, file_name, media_type, size",
          bulk.id(),
          item,
          "DATA_SHEET",
          sheet.language(),
          sheet.title(),
          sheet.file().id(),
          sheet.file().sha256(),
          sheet.file().name(),
          sheet.file().mediaType(),
          sheet.file().size());
    }
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static byte[] pdf(List<String> lines) {
    try (PDDocument document = new PDDocument();
        InputStream font = DocumentFonts.covering(String.join(" ", lines)).regular()) {
      PDFont face = PDType0Font.load(document, font);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(face, 11);
        out.newLineAtOffset(LEFT, TOP);
        for (String line : lines) {
          out.showText(DocumentFonts.printable(line));
          out.newLineAtOffset(0, -STEP);
        }
        out.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
