package app.kontor.platform.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Fonts for characters that the font of printed documents does not have. Each is asked for its
 * characters at the first text that needs it; a document embeds only the glyphs it prints.
 */
public enum FallbackFonts {
  /** Chinese, Japanese and Korean: Droid Sans Fallback, one weight. */
  CJK("DroidSansFallback", "DroidSansFallback"),
  /** Hebrew: Noto Sans Hebrew. */
  HEBREW("NotoSansHebrew-Regular", "NotoSansHebrew-Bold"),
  /** Arabic, also in its joined forms: Noto Sans Arabic. */
  ARABIC("NotoSansArabic-Regular", "NotoSansArabic-Bold"),
  /** Emoji in one colour: Noto Emoji, one weight. */
  EMOJI("NotoEmoji-Regular", "NotoEmoji-Regular");

  private final String regular;
  private final String bold;
  private volatile BitSet characters = new BitSet(0);

  FallbackFonts(String regular, String bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** Those that have the characters of the text which the document's own fonts lack. */
  public static List<FallbackFonts> neededFor(String text) {
    int[] lacking = text.codePoints().filter(c -> !DocumentFonts.has(c)).distinct().toArray();
    if (lacking.length == 0) {
      return List.of();
    }
    return Arrays.stream(values())
        .filter(font -> Arrays.stream(lacking).anyMatch(font::has))
        .toList();
  }

  static boolean anyHas(int character) {
    for (FallbackFonts font : values()) {
      if (font.has(character)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the font has a glyph for the character. */
  public boolean has(int character) {
    BitSet known = characters;
    if (known.isEmpty()) {
      known = read();
      characters = known;
    }
    return known.get(character);
  }

  private BitSet read() {
    try (InputStream one = regular();
        InputStream other = bold()) {
      BitSet found = DocumentFonts.characters(one);
      found.and(DocumentFonts.characters(other));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The TrueType file of normal weight, to be closed by the caller. */
  public InputStream regular() {
    return DocumentFonts.open(regular);
  }

  /** The TrueType file of bold weight, or of the only one, to be closed by the caller. */
  public InputStream bold() {
    return DocumentFonts.open(bold);
  }
}
