package app.kontor.einvoice.model;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number KSeF gives an invoice: the seller's NIP, the day, twelve hexadecimal digits and a
 * check sum over all before it (CRC-8 with polynomial 0x07 and initial value 0), 35 characters in
 * all.
 */
public record KsefNumber(String value) implements Serializable {
  private static final Pattern FORM =
      Pattern.compile(
          "([1-9](?:\\d[1-9]|[1-9]\\d)\\d{7}|M\\d{9}|[A-Z]{3}\\d{7})"
              + "-(20[2-9]\\d|2[1-9]\\d{2}|[3-9]\\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
              + "-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}");

  private static final int POLYNOMIAL = 0x07;
  private static final int CHECKED = 32;

  public KsefNumber {
    if (!isNumber(value)) {
      throw new IllegalArgumentException("not a KSeF number: " + value);
    }
  }

  /** A number in a text somebody else wrote; empty if it is none, or its check sum is wrong. */
  public static Optional<KsefNumber> read(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    return isNumber(plain) ? Optional.of(new KsefNumber(plain)) : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return FORM.matcher(text).matches()
        && checkSum(text.substring(0, text.length() - 3)).equals(text.substring(text.length() - 2));
  }

  /** The check sum of what stands before the last hyphen. */
  static String checkSum(String body) {
    String checked = body.length() > CHECKED ? body.substring(0, 26) + body.substring(27) : body;
    int crc = 0;
    for (byte one : checked.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= one & 0xFF;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 0x80) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
      }
      crc &= 0xFF;
    }
    return String.format(Locale.ROOT, "%02X", crc);
  }

  @Override
  public String toString() {
    return value;
  }
}
