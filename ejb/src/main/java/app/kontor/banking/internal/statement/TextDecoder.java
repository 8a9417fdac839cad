package app.kontor.banking.internal.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the encoding of a text without being told: strict UTF-8 if it fits, else the eight-bit set
 * whose letters look most like Polish or German words. Byte 0xFF, an empty sub-field at some banks,
 * says nothing about the encoding.
 */
final class TextDecoder {
  private static final List<Charset> EIGHT_BIT =
      List.of(
          Charset.forName("windows-1250"),
          Charset.forName("ISO-8859-2"),
          Charset.forName("IBM852"),
          StandardCharsets.ISO_8859_1);
  private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
  private static final String GERMAN = "äöüßÄÖÜ";
  private static final String SLAVIC = "čšžďťňřěůČŠŽĎŤŇŘĚŮáéíýúÁÉÍÝÚ";

  /** A text and the name of the encoding it was in. */
  record Decoded(String text, String encoding) {}

  private TextDecoder() {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF) && isUtf8(bytes)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE) && bytes.length > 3 && bytes[3] == 0) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF) && bytes.length > 3 && bytes[2] == 0) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (isAscii(bytes)) {
      return new Decoded(new String(bytes, StandardCharsets.US_ASCII), "US-ASCII");
    }
    if (isUtf8(bytes)) {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    }
    return decoded(bytes, 0, likeliest(bytes));
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset) {
    return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Charset likeliest(byte[] bytes) {
    Charset best = EIGHT_BIT.get(0);
    long bestScore = Long.MIN_VALUE;
    for (Charset charset : EIGHT_BIT) {
      long score = score(bytes, charset);
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(byte[] bytes, Charset charset) {
    char[] chars = table(charset);
    long score = 0;
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] & 0xFF;
      if (code >= 0x80 && code != 0xFF) {
        char before = i == 0 ? ' ' : chars[bytes[i - 1] & 0xFF];
        char after = i + 1 == bytes.length ? ' ' : chars[bytes[i + 1] & 0xFF];
        score += weight(chars[code], before, after);
      }
    }
    return score;
  }

  private static int weight(char c, char before, char after) {
    if (!Character.isLetter(c)) {
      return c == '\u00a0' ? 0 : -6;
    }
    int weight = 0;
    if (POLISH.indexOf(c) >= 0) {
      weight = 6;
    } else if (GERMAN.indexOf(c) >= 0) {
      weight = 4;
    } else if (SLAVIC.indexOf(c) >= 0) {
      weight = 1;
    } else {
      weight = -3;
    }
    return weight + caseFit(c, before, after);
  }

  /** A capital behind a small letter, or a small one between capitals, is a misreading. */
  private static int caseFit(char c, char before, char after) {
    boolean lower = Character.isLowerCase(c);
    int fit = 0;
    if (Character.isLetter(before)) {
      boolean beforeLower = Character.isLowerCase(before);
      fit += lower == beforeLower ? 2 : lower ? 0 : -4;
    }
    if (Character.isLetter(after)) {
      boolean afterLower = Character.isLowerCase(after);
      fit += lower == afterLower ? 2 : lower ? -4 : 0;
    }
    return fit;
  }

  private static char[] table(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    return new String(all, charset).toCharArray();
  }
}
