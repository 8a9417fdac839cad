package app.kontor.notification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The picture beside the seller's name in every mail: 96 by 96 pixels, PNG. */
final class Logo {
  private static final byte[] PNG = read();

  private Logo() {}

  static byte[] png() {
    return PNG.clone();
  }

  private static byte[] read() {
    try (InputStream in = Logo.class.getResourceAsStream("/app/kontor/notification/logo.png")) {
      if (in == null) {
        throw new IllegalStateException("no logo");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
