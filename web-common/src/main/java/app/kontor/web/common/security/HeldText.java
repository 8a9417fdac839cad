package app.kontor.web.common.security;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Text that is gathered from many small pieces. A {@code StringBuilder} takes a part of a string
 * letter by letter and copies all it has at the first letter that is not Latin.
 */
final class HeldText {
  private char[] held = {};
  private int size;

  int length() {
    return size;
  }

  /** Makes room for some more characters. */
  void expect(int more) {
    if (held.length - size < more) {
      held = Arrays.copyOf(held, Math.max(size + more, 2 * held.length));
    }
  }

  void append(String text, int start, int end) {
    expect(end - start);
    text.getChars(start, end, held, size);
    size += end - start;
  }

  void append(char[] text, int start, int length) {
    expect(length);
    System.arraycopy(text, start, held, size, length);
    size += length;
  }

  void append(char character) {
    expect(1);
    held[size++] = character;
  }

  void clear() {
    size = 0;
  }

  byte[] bytes(Charset encoding) {
    return new String(held, 0, size).getBytes(encoding);
  }
}
