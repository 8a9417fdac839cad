package app.kontor.banking.internal.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sample files of the folder {@code bank}, as they are or in the bank's own encoding. */
final class Samples {
  static final List<String> ALL =
      List.of(
          "bph-angle.sta",
          "camt052-06.xml",
          "camt053-02-two-statements.xml",
          "camt053-08-lithuanian.xml",
          "camt053-08.xml",
          "camt054-02-batch.xml",
          "german-details-60-63.sta",
          "ing-pl-tilde.sta.utf8",
          "mbank-a.sta",
          "mbank-intraday.mt942",
          "penta.sta",
          "pkobp-tilde.sta.utf8",
          "sparkasse-large.sta");

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/bank/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] encoded(String name, String charset) {
    return new String(bytes(name), StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
  }

  /** The bank's own bytes: CP852 that the sample shows as if it were CP1250. */
  static byte[] bph() {
    return encoded("bph-angle.sta", "windows-1250");
  }

  /** The bank's own bytes: ISO-8859-2 that the sample shows as if it were CP1250. */
  static byte[] pkobp() {
    return encoded("pkobp-tilde.sta.utf8", "windows-1250");
  }

  static StatementFile read(String name) {
    return StatementReader.read(bytes(name));
  }

  static StatementFile readText(String text) {
    return StatementReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
