package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item in the files for search engines.
 *
 * @param id the next piece of the file begins behind it
 * @param text description in plain text; empty if there is none
 * @param maker brand or maker, or null
 * @param makerNumber the maker's own number of it, or null
 * @param family of a variant, the number of what stands for it; else null
 * @param changedAt when the item or one of its texts was changed last
 * @param availableAt codes of the branches where a package of it can be had now
 */
public record PublicEntry(
    long id,
    PublicOffer offer,
    String text,
    @Nullable String maker,
    @Nullable String makerNumber,
    @Nullable ItemNumber family,
    Instant changedAt,
    List<String> availableAt) {
  public PublicEntry {
    availableAt = List.copyOf(availableAt);
  }
}
