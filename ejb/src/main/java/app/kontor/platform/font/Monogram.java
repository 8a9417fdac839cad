package app.kontor.platform.font;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The mark of a company that has no drawn logo: up to two letters of its name, white on the colour
 * of the house. Pages, mails and documents show the same one. The letters are drawn as outlines, so
 * that no reader needs a font.
 *
 * @param letters one or two, or none for a name without letters
 */
public record Monogram(String letters) {
  private static final String COLOUR = "#0b5cad";
  private static final int SIZE = 32;
  private static final int CORNER = 7;
  private static final int LETTER_HEIGHT = 13;
  private static final int MOST_WIDTH = 24;
  private static final int PIXELS = 96;
  private static final int MOST_LETTERS = 2;

  /** By mark; there are as many as sellers. */
  private static final Map<Monogram, byte[]> DRAWN = new ConcurrentHashMap<>();

  private static final Map<Monogram, String> ADDRESSES = new ConcurrentHashMap<>();

  /** The mark of a name: the first letters of its capitalised words, else its first letter. */
  public static Monogram of(String name) {
    StringBuilder letters = new StringBuilder();
    int count = 0;
    for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && count < MOST_LETTERS && Character.isUpperCase(word.codePointAt(0))) {
        letters.appendCodePoint(word.codePointAt(0));
        count++;
      }
    }
    if (count == 0) {
      name.codePoints()
          .filter(Character::isLetterOrDigit)
          .findFirst()
          .ifPresent(letters::appendCodePoint);
    }
    return new Monogram(letters.toString().toUpperCase(Locale.ROOT));
  }

  /** The picture as SVG, 32 by 32. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
        + "<rect width=\"32\" height=\"32\" rx=\"7\" fill=\""
        + COLOUR
        + "\"/><path fill=\"#fff\" d=\""
        + path(outline())
        + "\"/></svg>";
  }

  /**
   * The SVG as an address that holds it, for places where another request is not worth it; drawn
   * once, as every page shows it.
   */
  public String dataAddress() {
    return ADDRESSES.computeIfAbsent(
        this,
        mark ->
            "data:image/svg+xml,"
                + URLEncoder.encode(mark.svg(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** The picture as PNG, 96 by 96 pixels; drawn once. */
  public byte[] png() {
    return DRAWN.computeIfAbsent(this, Monogram::draw).clone();
  }

  private byte[] draw() {
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.scale(1.0 * PIXELS / SIZE, 1.0 * PIXELS / SIZE);
      graphics.setColor(Color.decode(COLOUR));
      graphics.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 2 * CORNER, 2 * CORNER));
      graphics.setColor(Color.WHITE);
      graphics.fill(outline());
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      graphics.dispose();
    }
  }

  /** The letters' outlines in the middle of the square, y downwards. */
  private Shape outline() {
    Path2D.Double line = new Path2D.Double();
    double x = 0;
    for (int c : letters.codePoints().toArray()) {
      try (InputStream file = bold(c);
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
        double scale = 1.0 / font.getUnitsPerEm();
        AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
        place.scale(scale, -scale);
        line.append(place.createTransformedShape(font.getGlyph().getGlyph(glyph).getPath()), false);
        x += font.getAdvanceWidth(glyph) * scale;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return centred(line);
  }

  private static InputStream bold(int c) {
    if (!DocumentFonts.has(c)) {
      for (FallbackFonts font : FallbackFonts.values()) {
        if (font.has(c)) {
          return font.bold();
        }
      }
    }
    return DocumentFonts.covering(Character.toString(c)).bold();
  }

  private static Shape centred(Path2D line) {
    Rectangle2D box = line.getBounds2D();
    if (box.isEmpty()) {
      return line;
    }
    double scale = Math.min(LETTER_HEIGHT / box.getHeight(), MOST_WIDTH / box.getWidth());
    AffineTransform middle = AffineTransform.getTranslateInstance(SIZE / 2.0, SIZE / 2.0);
    middle.scale(scale, scale);
    middle.translate(-box.getCenterX(), -box.getCenterY());
    return middle.createTransformedShape(line);
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
      switch (step.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  /** Hundredths of a unit are finer than a pixel of any icon. */
  private static void append(StringBuilder path, char command, double[] at, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(Math.round(at[i] * 100) / 100.0);
    }
  }
}
