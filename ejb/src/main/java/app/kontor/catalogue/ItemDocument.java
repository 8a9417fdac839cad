package app.kontor.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file that tells more of an item.
 *
 * @param hash SHA-256 of its content, which names it among those of the item
 * @param version as it was read
 * @param language code of the language it is in; null where it is in all or in none
 * @param title what it is called on pages
 * @param fileName as it was handed in, for saving
 * @param mediaType as found in its content
 * @param size in bytes
 */
public record ItemDocument(
    String hash,
    long version,
    DocumentKind kind,
    @Nullable String language,
    String title,
    String fileName,
    String mediaType,
    long size)
    implements Serializable {
  /** Most characters of a title. */
  public static final int LONGEST_TITLE = 120;
}
