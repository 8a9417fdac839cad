package app.kontor.shipping.internal.waybill;

import app.kontor.platform.font.DocumentFonts;
import app.kontor.platform.font.FallbackFonts;
import app.kontor.platform.font.VisualOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * One page to draw on. Positions and lengths are tenths of a millimetre from the upper left corner,
 * type sizes tenths of a point.
 */
final class LabelPage implements AutoCloseable {
  /** Grey levels in percent of white. */
  static final int BLACK = 0;

  static final int GREY = 38;
  static final int LINE = 60;

  private final PDPageContentStream out;
  private final Fonts fonts;
  private final int height;

  LabelPage(PDDocument document, Fonts fonts, int width, int height) throws IOException {
    PDPage page = new PDPage(new PDRectangle(points(width), points(height)));
    document.addPage(page);
    this.out = new PDPageContentStream(document, page);
    this.fonts = fonts;
    this.height = height;
  }

  /** The two weights of a document. */
  record Fonts(Face regular, Face bold) {}

  /** A font with those that have what it lacks. */
  record Face(PDFont main, Map<FallbackFonts, PDFont> others) {
    Face {
      others = Map.copyOf(others);
    }

    PDFont fontFor(int character) {
      if (!DocumentFonts.has(character)) {
        for (FallbackFonts font : FallbackFonts.values()) {
          PDFont other = others.get(font);
          if (other != null && font.has(character)) {
            return other;
          }
        }
      }
      return main;
    }

    /** The text in parts of one font each. */
    List<Part> parts(String text) {
      List<Part> parts = new ArrayList<>();
      int from = 0;
      PDFont current = main;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        PDFont font = fontFor(text.codePointAt(i));
        if (font != current && i > from) {
          parts.add(new Part(current, text.substring(from, i)));
          from = i;
        }
        current = font;
      }
      parts.add(new Part(current, text.substring(from)));
      return parts;
    }
  }

  /** Characters of one font. */
  record Part(PDFont font, String text) {}

  void box(int x, int y, int width, int boxHeight) {
    draw(
        () -> {
          out.setStrokingColor(grey(LINE));
          out.setLineWidth(points(2));
          out.addRect(points(x), up(y + boxHeight), points(width), points(boxHeight));
          out.stroke();
        });
  }

  void fill(int x, int y, int width, int boxHeight, int level) {
    draw(
        () -> {
          out.setNonStrokingColor(grey(level));
          out.addRect(points(x), up(y + boxHeight), points(width), points(boxHeight));
          out.fill();
        });
  }

  void rule(int x, int y, int width) {
    draw(
        () -> {
          out.setStrokingColor(grey(LINE));
          out.setLineWidth(points(2));
          out.moveTo(points(x), up(y));
          out.lineTo(points(x + width), up(y));
          out.stroke();
        });
  }

  /** A line of text whose base line is at y; shortened with an ellipsis to the width. */
  void text(int x, int y, int width, int size, String text) {
    write(fonts.regular(), BLACK, x, y, width, size, text);
  }

  void bold(int x, int y, int width, int size, String text) {
    write(fonts.bold(), BLACK, x, y, width, size, text);
  }

  /** A small grey caption. */
  void caption(int x, int y, int width, String text) {
    write(fonts.regular(), GREY, x, y, width, 65, text);
  }

  void inverse(int x, int y, int width, int size, String text) {
    write(fonts.bold(), 100, x, y, width, size, text);
  }

  void boldRight(int right, int y, int size, String text) {
    bold(right - width(fonts.bold(), size, text), y, Integer.MAX_VALUE, size, text);
  }

  void centred(int x, int y, int width, int size, String text) {
    text(x + (width - width(fonts.regular(), size, text)) / 2, y, width, size, text);
  }

  /** The largest of the sizes at which the text fits, bold. */
  void fitted(int x, int y, int width, int largest, int smallest, String text) {
    bold(x, y, width, fitting(width, largest, smallest, text), text);
  }

  /** The largest of the sizes at which the text fits, white. */
  void inverseFitted(int x, int y, int width, int largest, int smallest, String text) {
    inverse(x, y, width, fitting(width, largest, smallest, text), text);
  }

  private int fitting(int width, int largest, int smallest, String text) {
    int size = largest;
    while (size > smallest && width(fonts.bold(), size, text) > width) {
      size -= 5;
    }
    return size;
  }

  /** Text over at most so many lines, broken between words. */
  void wrapped(int x, int y, int width, int size, int lines, String text) {
    List<String> rows = new ArrayList<>();
    String row = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty()
          && rows.size() < lines - 1
          && width(fonts.regular(), size, longer) > width) {
        rows.add(row);
        row = word;
      } else {
        row = longer;
      }
    }
    rows.add(row);
    for (int i = 0; i < rows.size(); i++) {
      text(x, y + i * size * 45 / 100, width, size, rows.get(i));
    }
  }

  /** The bars of a symbol, stretched to the size. */
  void bars(Symbol symbol, int x, int y, int width, int barHeight) {
    float module = points(width) / symbol.getWidth();
    draw(
        () -> {
          out.setNonStrokingColor(grey(BLACK));
          for (Rectangle bar : symbol.getRectangles()) {
            float left = points(x) + (float) bar.x * module;
            out.addRect(left, up(y + barHeight), (float) bar.width * module, points(barHeight));
          }
          out.fill();
        });
  }

  private void write(Face face, int level, int x, int y, int width, int size, String text) {
    if (text.isBlank()) {
      return;
    }
    String shown = VisualOrder.of(shortened(face, width, size, text));
    draw(
        () -> {
          out.beginText();
          out.setNonStrokingColor(grey(level));
          out.newLineAtOffset(points(x), up(y));
          for (Part part : face.parts(shown)) {
            out.setFont(part.font(), size / 10f);
            out.showText(part.text());
          }
          out.endText();
        });
  }

  private static String shortened(Face face, int width, int size, String text) {
    String shown = text;
    while (shown.length() > 1 && width(face, size, shown) > width) {
      int end = shown.length() - (shown.endsWith("…") ? 1 : 0);
      shown = shown.substring(0, Math.max(0, shown.offsetByCodePoints(end, -1))).strip() + "…";
    }
    return shown;
  }

  private static int width(Face face, int size, String text) {
    try {
      float width = 0;
      for (Part part : face.parts(text)) {
        width += part.font().getStringWidth(part.text());
      }
      return (int) Math.ceil(width * size / 10_000f / points(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float points(int tenths) {
    return tenths * 72f / 254f;
  }

  private float up(int y) {
    return points(height - y);
  }

  private static float grey(int percent) {
    return percent / 100f;
  }

  private interface Drawing {
    void run() throws IOException;
  }

  private static void draw(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
