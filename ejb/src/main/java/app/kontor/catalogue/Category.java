package app.kontor.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category in the language asked for.
 *
 * @param parentCode null for a top category
 * @param itemCount active items in it and below
 * @param picture SHA-256 of the picture of one of its items, or null
 */
public record Category(
    String code, @Nullable String parentCode, String name, int itemCount, @Nullable String picture)
    implements Serializable {
  /**
   * What categories and the counts of their items are kept under, see {@link
   * app.kontor.platform.transaction.ReferenceData}: whoever changes either says so.
   */
  public static final String TOPIC = "catalogue";
}
