package app.kontor.ordering;

import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.PropertyValue;
import app.kontor.catalogue.RichText;
import app.kontor.catalogue.ShownPicture;
import app.kontor.party.Address;
import app.kontor.stock.OpeningHours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public page of an item shows.
 *
 * @param words in the language asked for; the description is safe to be shown
 * @param maker brand or maker, or null
 * @param makerNumber the maker's own number of it, or null
 * @param pictures in their order
 * @param path the categories from the root
 * @param replaces the number that was asked for and is no longer sold, if this item is sold in its
 *     place
 * @param branches those that customers are told of, by code
 * @param variants of a family those that are sold; empty for what is sold itself
 * @param family of a variant, the number of what stands for it and its like; else null
 * @param parts of a bundle, in their order; empty for all else
 */
public record PublicItem(
    PublicOffer offer,
    ItemWords words,
    @Nullable String maker,
    @Nullable String makerNumber,
    List<PropertyValue> properties,
    List<ShownPicture> pictures,
    List<Category> path,
    @Nullable ItemNumber replaces,
    List<Branch> branches,
    List<PublicOffer> variants,
    @Nullable ItemNumber family,
    List<BundlePart> parts) {
  public PublicItem {
    properties = List.copyOf(properties);
    pictures = List.copyOf(pictures);
    path = List.copyOf(path);
    branches = List.copyOf(branches);
    variants = List.copyOf(variants);
    parts = List.copyOf(parts);
  }

  /**
   * A branch that everybody may visit.
   *
   * @param address or null as long as none was given
   * @param available whether a package of the item can be had there now; null if that is not told
   */
  public record Branch(
      String code,
      String name,
      String city,
      @Nullable Address address,
      List<OpeningHours> hours,
      @Nullable Boolean available) {
    public Branch {
      hours = List.copyOf(hours);
    }
  }

  /** The description in plain text, paragraphs separated by a blank line. */
  public String text() {
    return RichText.plain(words.description());
  }
}
