package app.kontor.catalogue;

import java.util.List;

/**
 * What is offered beside an item.
 *
 * @param related what has to do with it, each item once
 * @param others further items that were asked for, in the order asked, without those in {@code
 *     related}
 */
public record ItemSurroundings(List<RelatedItem> related, List<Item> others) {
  public ItemSurroundings {
    related = List.copyOf(related);
    others = List.copyOf(others);
  }
}
