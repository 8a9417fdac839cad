package app.kontor.web.common.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A short mark that changes with the content of files. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * The mark of all files below a folder.
   *
   * @param folder with a slash at its end
   * @param listing what is directly in a folder, folders with a slash at their end; null for none
   * @param content of a file; null for one that is gone
   */
  static String of(
      String folder,
      Function<String, @Nullable Set<String>> listing,
      Function<String, @Nullable InputStream> content) {
    CRC32 sum = new CRC32();
    add(sum, folder, listing, content);
    return Long.toHexString(sum.getValue());
  }

  private static void add(
      CRC32 sum,
      String folder,
      Function<String, @Nullable Set<String>> listing,
      Function<String, @Nullable InputStream> content) {
    Set<String> found = listing.apply(folder);
    // a set has no order, and the mark must not change without the files
    for (String path : found == null ? Set.<String>of() : new TreeSet<>(found)) {
      if (path.endsWith("/")) {
        add(sum, path, listing, content);
      } else {
        add(sum, path, content);
      }
    }
  }

  private static void add(CRC32 sum, String path, Function<String, @Nullable InputStream> content) {
    try (InputStream in = content.apply(path)) {
      if (in != null) {
        sum.update(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
