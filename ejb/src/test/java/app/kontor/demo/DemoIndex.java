package app.kontor.demo;

import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.catalogue.internal.search.SearchedItem;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo company's items in an index, and their numbers by id. */
final class DemoIndex implements AutoCloseable {
  final ItemIndex index = new ItemIndex(List.of("pl", "de", "en"));
  final Map<Long, String> numbers = new HashMap<>();

  private final List<Family> families = Family.all();
  private final boolean ofFamilies;

  /** Each family's sizes so many times over, as the demo of that scale has them. */
  DemoIndex(int rounds) {
    this(rounds, false);
  }

  /**
   * The same.
   *
   * @param ofFamilies whether the sizes are variants of one item, shown together where words mean
   *     all of them
   */
  DemoIndex(int rounds, boolean ofFamilies) {
    this.ofFamilies = ofFamilies;
    long id = 0;
    List<SearchedItem> items = new ArrayList<>();
    for (Family family : families) {
      List<Place> path = path(family, families.indexOf(family));
      for (int round = 0; round < rounds; round++) {
        for (String size : family.sizes()) {
          items.add(item(++id, family, size, round, path));
        }
      }
    }
    index.put(items);
    index.settle();
    index.show();
  }

  private SearchedItem item(long id, Family family, String size, int round, List<Place> path) {
    String number = DemoItems.number(family, size, round);
    numbers.put(id, number);
    long place = 1_000L * families.indexOf(family) + round;
    return new SearchedItem(
        id,
        "1",
        number,
        MadeUpNumbers.ean(200_000_000_000L + id),
        "Norwid",
        null,
        path,
        List.of(),
        Map.of(
            "pl", new Text(family.pl() + " " + size, family.textPl()),
            "de", new Text(family.de() + " " + size, family.textDe()),
            "en", new Text(family.en() + " " + size, family.textEn())),
        Map.of(),
        ofFamilies ? new SearchedItem.Family(1_000_000 + place, "F-" + place) : null);
  }

  private static List<Place> path(Family family, int number) {
    List<String> group =
        Family.GROUPS.stream()
            .filter(each -> each.get(0).equals(family.parent()))
            .findFirst()
            .orElseThrow();
    return List.of(
        new Place(
            1 + Family.GROUPS.indexOf(group),
            Map.of("pl", group.get(1), "de", group.get(2), "en", group.get(3))),
        new Place(100 + number, Map.of("pl", family.pl(), "de", family.de(), "en", family.en())));
  }

  @Override
  public void close() {
    index.close();
  }
}
