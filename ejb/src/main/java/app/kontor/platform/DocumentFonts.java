package app.kontor.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of printed documents: Noto Sans (SIL Open Font License), each weight as a small subset
 * for Latin and Latin Extended-A and as the whole font. The small one costs less than half the time
 * per document; the whole one also has Greek and Cyrillic.
 */
public enum DocumentFonts {
  /** Latin, Latin Extended-A, punctuation, euro sign and arrows. */
  LATIN("-Latin"),
  /** Everything the font family has. */
  WHOLE("");

  private static final String FOLDER = "fonts/NotoSans-";
  private final String suffix;

  DocumentFonts(String suffix) {
    this.suffix = suffix;
  }

  /** The smallest set that has all characters of the text. */
  public static DocumentFonts covering(String text) {
    return text.codePoints().allMatch(c -> isSpace(c) || Coverage.LATIN.contains(c))
        ? LATIN
        : WHOLE;
  }

  /**
   * The text with a question mark for each character no font has, so that nothing is lost silently.
   */
  public static String printable(String text) {
    if (covering(text) == LATIN) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> printable.appendCodePoint(isSpace(c) || Coverage.isInWhole(c) ? c : '?'));
    return printable.toString();
  }

  /** The TrueType file of normal weight, to be closed by the caller. */
  public InputStream regular() {
    return open("Regular");
  }

  /** The TrueType file of bold weight, to be closed by the caller. */
  public InputStream bold() {
    return open("Bold");
  }

  private InputStream open(String weight) {
    String name = FOLDER + weight + suffix + ".ttf";
    InputStream file = DocumentFonts.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("missing resource " + name);
    }
    return file;
  }

  private static boolean isSpace(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  /** Which characters the files have, read once. */
  private static final class Coverage {
    static final Set<Integer> LATIN = read(DocumentFonts.LATIN);

    static boolean isInWhole(int character) {
      return Whole.CHARACTERS.contains(character);
    }

    private static Set<Integer> read(DocumentFonts fonts) {
      try (InputStream regular = fonts.regular();
          InputStream bold = fonts.bold()) {
        Set<Integer> characters = characters(regular);
        characters.retainAll(characters(bold));
        return Set.copyOf(characters);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Set<Integer> characters(InputStream file) throws IOException {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        Set<Integer> characters = new HashSet<>();
        for (int c = ' '; c < 0x10000; c++) {
          if (cmap.getGlyphId(c) != 0) {
            characters.add(c);
          }
        }
        return characters;
      }
    }

    private static final class Whole {
      static final Set<Integer> CHARACTERS = read(DocumentFonts.WHOLE);
    }
  }
}
