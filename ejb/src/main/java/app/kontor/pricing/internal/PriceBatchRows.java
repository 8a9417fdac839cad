package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.pricing.PricePart;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SpotPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads prices of several lists by code and number; native, as entries are. */
@Dependent
public class PriceBatchRows {
  private static final String COLUMNS =
      "SELECT l.code, i.number, e.unit, e.from_quantity, e.amount, e.base_quantity, e.version";

  private static final String ENTRY =
      COLUMNS
          + " FROM price_list l JOIN price_entry e ON e.list_id = l.id JOIN v_catalogue_item i ON i.id ="
          + " e.item_id WHERE l.seller_id = ?1";

  /** Prices of one part of a file. */
  private static final int PART = 5_000;

  @PersistenceContext private EntityManager em;

  List<SpotPrice> prices(long sellerId, List<PriceSpot> spots) {
    if (spots.isEmpty()) {
      return List.of();
    }
    List<String> lists = spots.stream().map(PriceSpot::priceList).distinct().toList();
    List<String> items = spots.stream().map(spot -> spot.itemNumber().value()).distinct().toList();
    Query query =
        em.createNativeQuery(
                ENTRY
                    + " AND l.code IN ("
                    + places(2, lists.size())
                    + ") AND i.seller_id = ?1 AND i.number IN ("
                    + places(2 + lists.size(), items.size())
                    + ")")
            .setParameter(1, sellerId);
    List<String> all = new ArrayList<>(lists);
    all.addAll(items);
    for (int i = 0; i < all.size(); i++) {
      query.setParameter(2 + i, all.get(i));
    }
    Set<PriceSpot> wanted = Set.copyOf(spots);
    return Rows.list(query, PriceBatchRows::price).stream()
        .filter(price -> wanted.contains(price.spot()))
        .toList();
  }

  private static String places(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(at -> "?" + at)
        .collect(Collectors.joining(","));
  }

  Page<SpotPrice> all(long sellerId, PageRequest page) {
    List<SpotPrice> rows =
        Rows.list(
            em.createNativeQuery(
                    COLUMNS
                        + " FROM (SELECT list_id, item_id, unit, from_quantity, amount, base_quantity,"
                        + " version FROM price_entry WHERE list_id IN (SELECT s.id FROM price_list s"
                        + " WHERE s.seller_id = ?1) ORDER BY list_id, item_id, from_quantity, unit LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset()
                        + ") e JOIN price_list l ON l.id = e.list_id JOIN v_catalogue_item i ON"
                        + " i.id = e.item_id ORDER BY e.list_id, e.item_id, e.from_quantity, e.unit")
                .setParameter(1, sellerId),
            PriceBatchRows::price);
    Query ids =
        em.createNativeQuery(
                "SELECT e.item_id FROM price_list l JOIN price_entry e ON e.list_id = l.id"
                    + " WHERE l.seller_id = ?1")
            .setParameter(1, sellerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** The prices that come behind a place, of one list: empty if there are none in any. */
  PricePart part(long sellerId, PricePart.@Nullable Place last) {
    List<Long> lists =
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT id FROM price_list WHERE seller_id = ?1 AND id >= ?2 ORDER BY id")
                .setParameter(1, sellerId)
                .setParameter(2, last == null ? 0 : last.listId()));
    for (Long list : lists) {
      PricePart found = part(list, last != null && last.listId() == list ? last : null, PART);
      if (!found.prices().isEmpty()) {
        return found;
      }
    }
    return PricePart.END;
  }

  private PricePart part(long listId, PricePart.@Nullable Place last, int most) {
    String behind =
        last == null ? "" : new Step(last.itemId(), last.fromQuantity(), last.unit()).behind("");
    List<SpotPrice> prices = new ArrayList<>();
    List<PricePart.Place> places =
        Rows.list(
            em.createNativeQuery(
                    COLUMNS
                        + ", e.item_id FROM (SELECT list_id, item_id, unit, from_quantity, amount,"
                        + " base_quantity, version FROM price_entry WHERE list_id = ?1"
                        + behind
                        + " ORDER BY item_id, from_quantity, unit LIMIT "
                        + most
                        + ") e JOIN price_list l ON l.id = e.list_id JOIN v_catalogue_item i ON"
                        + " i.id = e.item_id ORDER BY e.item_id, e.from_quantity, e.unit")
                .setParameter(1, listId),
            row -> {
              prices.add(price(row));
              return new PricePart.Place(
                  listId,
                  row.number("item_id"),
                  row.decimal("from_quantity"),
                  Step.unit(row.text("unit")));
            });
    return places.isEmpty() ? PricePart.END : new PricePart(prices, places.get(places.size() - 1));
  }

  private static SpotPrice price(Rows row) {
    return new SpotPrice(
        new PriceSpot(
            row.text("code"),
            new ItemNumber(row.text("number")),
            row.decimal("from_quantity"),
            Step.unit(row.text("unit"))),
        row.decimal("amount"),
        row.decimal("base_quantity"),
        row.number("version"));
  }
}
