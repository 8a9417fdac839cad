package app.kontor.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file somebody hands in. Its content can be opened again, because the gate repeats a command
 * after a conflict.
 *
 * @param name as the sender's computer calls it
 */
public record FileUpload(String name, Content content) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    /** A fresh stream from the first byte, to be closed by the caller. */
    InputStream open() throws IOException;
  }

  /** A file that is in memory. */
  public static FileUpload of(String name, byte[] content) {
    return new FileUpload(name, () -> new ByteArrayInputStream(content));
  }

  @Override
  public String toString() {
    return name;
  }
}
