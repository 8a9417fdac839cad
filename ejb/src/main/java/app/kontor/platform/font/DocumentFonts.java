package app.kontor.platform.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of printed documents: Noto Sans (SIL Open Font License), each weight as a small subset
 * for Latin and Latin Extended-A and as the whole font. The small one costs less than half the time
 * per document; the whole one also has Greek and Cyrillic. What it lacks stands in {@link
 * FallbackFonts}.
 */
public enum DocumentFonts {
  /** Latin, Latin Extended-A, punctuation, euro sign and arrows. */
  LATIN("-Latin"),
  /** Everything the font family has. */
  WHOLE("");

  /** Printed for a character that no font has. */
  public static final String REPLACEMENT = "\ufffd";

  private static final String FAMILY = "NotoSans-";
  private static final int LAST_CHARACTER = 0x1ffff;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private final String suffix;

  DocumentFonts(String suffix) {
    this.suffix = suffix;
  }

  /**
   * The smaller set that does, with the {@link FallbackFonts} the text needs besides; the whole one
   * also prints {@link #REPLACEMENT}.
   */
  public static DocumentFonts covering(String text) {
    return text.codePoints().allMatch(DocumentFonts::isWithoutWhole) ? LATIN : WHOLE;
  }

  private static boolean isWithoutWhole(int c) {
    return isSpace(c) || Latin.has(c) || isInvisible(c) || !Whole.has(c) && FallbackFonts.anyHas(c);
  }

  /**
   * The text with {@link #REPLACEMENT} for each character no font has, so that nothing is lost
   * silently; what only joins or colours emoji is left out.
   */
  public static String printable(String text) {
    if (text.codePoints().allMatch(c -> isSpace(c) || Latin.has(c))) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(
            c -> {
              if (isSpace(c) || has(c) || FallbackFonts.anyHas(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(REPLACEMENT);
              }
            });
    return printable.toString();
  }

  /** Variation selectors, joiners and skin tones, which have no glyph of their own. */
  private static boolean isInvisible(int c) {
    return c >= 0xfe00 && c <= 0xfe0f
        || c == ZERO_WIDTH_JOINER
        || c >= 0x1f3fb && c <= 0x1f3ff
        || c >= 0xe0020 && c <= 0xe007f;
  }

  /** Whether the document's own fonts have the character in both weights. */
  public static boolean has(int character) {
    return isSpace(character) || Latin.has(character) || Whole.has(character);
  }

  /** The TrueType file of normal weight, to be closed by the caller. */
  public InputStream regular() {
    return open(FAMILY + "Regular" + suffix);
  }

  /** The TrueType file of bold weight, to be closed by the caller. */
  public InputStream bold() {
    return open(FAMILY + "Bold" + suffix);
  }

  static InputStream open(String font) {
    String name = "fonts/" + font + ".ttf";
    InputStream file = DocumentFonts.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("missing resource " + name);
    }
    return file;
  }

  private static boolean isSpace(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  /** The characters a TrueType file has glyphs for. */
  static BitSet characters(InputStream file) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      BitSet characters = new BitSet();
      for (int c = ' '; c <= LAST_CHARACTER; c++) {
        if (cmap.getGlyphId(c) != 0) {
          characters.set(c);
        }
      }
      return characters;
    }
  }

  private static BitSet read(DocumentFonts fonts) {
    try (InputStream regular = fonts.regular();
        InputStream bold = fonts.bold()) {
      BitSet characters = characters(regular);
      characters.and(characters(bold));
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Latin {
    static final BitSet CHARACTERS = read(LATIN);

    static boolean has(int character) {
      return CHARACTERS.get(character);
    }
  }

  private static final class Whole {
    static final BitSet CHARACTERS = read(WHOLE);

    static boolean has(int character) {
      return CHARACTERS.get(character);
    }
  }
}
