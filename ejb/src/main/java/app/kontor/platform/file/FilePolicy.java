package app.kontor.platform.file;

import app.kontor.platform.failure.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which files people may hand in: an allow-list by the type found in the content together with the
 * name's ending, so that neither alone can pretend.
 *
 * @param maxBytes of one file
 * @param maxFiles of one message or upload
 */
public record FilePolicy(long maxBytes, int maxFiles) {
  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("pdf", Set.of("application/pdf")),
          Map.entry("png", Set.of("image/png")),
          Map.entry("jpg", Set.of("image/jpeg")),
          Map.entry("jpeg", Set.of("image/jpeg")),
          Map.entry("gif", Set.of("image/gif")),
          Map.entry("webp", Set.of("image/webp")),
          Map.entry("heic", Set.of("image/heic", "image/heif")),
          Map.entry("mp4", Set.of("video/mp4", "application/mp4")),
          Map.entry("txt", Set.of("text/plain")),
          Map.entry("csv", Set.of("text/csv", "text/plain")),
          Map.entry(
              "docx",
              Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
          Map.entry(
              "xlsx", Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
          Map.entry("odt", Set.of("application/vnd.oasis.opendocument.text")),
          Map.entry("ods", Set.of("application/vnd.oasis.opendocument.spreadsheet")),
          Map.entry("zip", Set.of("application/zip")));

  /** The endings that are accepted, each with its dot, for the file chooser. */
  public static String endings() {
    return String.join(",", TYPES.keySet().stream().sorted().map(ending -> "." + ending).toList());
  }

  /**
   * Stores the files if all are acceptable.
   *
   * @throws InvalidInput at field {@code files} with FILE_TOO_MANY, FILE_TYPE, FILE_TOO_LARGE,
   *     FILE_EMPTY
   */
  public List<StoredFile> store(FileStore store, List<FileUpload> uploads) {
    if (uploads.size() > maxFiles) {
      throw new InvalidInput("files", "FILE_TOO_MANY", maxFiles);
    }
    uploads.forEach(upload -> requireKnownEnding(upload.name()));
    return uploads.stream().map(upload -> store(store, upload)).toList();
  }

  private StoredFile store(FileStore store, FileUpload upload) {
    StoredFile stored;
    try (InputStream in = upload.content().open()) {
      stored = store.store(upload.name(), in);
    } catch (InvalidInput e) {
      throw new InvalidInput("files", e.code(), e.args().toArray(Serializable[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (stored.size() > maxBytes) {
      throw new InvalidInput("files", "FILE_TOO_LARGE", stored.name(), maxBytes / Limits.MEGABYTE);
    }
    if (!accepts(stored.name(), stored.mediaType())) {
      throw new InvalidInput("files", "FILE_TYPE", stored.name());
    }
    return stored;
  }

  /** Whether the name's ending and the type found in the content fit each other and the list. */
  static boolean accepts(String name, String mediaType) {
    return TYPES.getOrDefault(ending(name), Set.of()).contains(mediaType);
  }

  private static void requireKnownEnding(String name) {
    if (!TYPES.containsKey(ending(name))) {
      throw new InvalidInput("files", "FILE_TYPE", name);
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
