package app.kontor.web.common.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** A short mark that changes with the content of files. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String... resources) {
    CRC32 sum = new CRC32();
    for (String resource : resources) {
      try (InputStream in = Fingerprint.class.getClassLoader().getResourceAsStream(resource)) {
        if (in != null) {
          sum.update(in.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
