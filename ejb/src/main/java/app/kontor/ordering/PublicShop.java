package app.kontor.ordering;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Facet;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/**
 * What people who have not signed in, and search engines, may see of the actor's seller: active
 * items, and their prices for everybody where the seller shows them. The same for whoever asks.
 * Every method throws {@link UnknownShop} if the seller shows nothing or its shop is closed.
 */
@Local
public interface PublicShop {

  /** Whether there is anything to see; never throws. */
  boolean isOpen();

  /** Whether prices are shown. */
  boolean showsPrices();

  /** Active items that match, in a fixed number of statements. */
  Page<PublicOffer> search(ItemQuery query, PageRequest page);

  /** By which values of properties what is found can be narrowed. */
  List<Facet> facets(ItemQuery query);

  /** All categories with items, parents before children. */
  List<Category> categories();

  /**
   * One item.
   *
   * @throws app.kontor.catalogue.UnknownItem if the seller has no such active item and none in its
   *     place
   */
  PublicItem item(ItemNumber number);

  /**
   * A picture that some item or category shows, in one of the sizes of pages.
   *
   * @throws app.kontor.catalogue.UnknownItem if there is no such picture
   */
  Picture picture(String hash, PictureSize size);

  /** How many items the files for search engines tell. */
  long count();

  /**
   * With which id a part of the files begins.
   *
   * @param place of its first item among all, from 0
   */
  long startAt(long place);

  /**
   * A piece of the files for search engines, in the order of ids.
   *
   * @param from the least id
   * @param limit 1 to 500
   */
  List<PublicEntry> entries(long from, int limit);

  /** The codes of the branches of which everybody may know whether goods are there. */
  List<String> branches();
}
