package app.kontor.catalogue.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ListedItem;
import app.kontor.catalogue.RichText;
import app.kontor.party.Parties;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All active items piece by piece, in the order of their ids. Native: the pieces are cut by the
 * primary key, and nothing of an item but what is told is read.
 */
@Dependent
public class ListedRows {
  @PersistenceContext private EntityManager em;
  @Inject private CatalogueRows rows;
  @Inject private Parties parties;

  private record Facts(
      String text,
      @Nullable String maker,
      @Nullable String makerNumber,
      @Nullable ItemNumber family,
      Instant changedAt) {}

  long count(long sellerId) {
    return Rows.number(
        em.createNativeQuery("SELECT COUNT(*) FROM item i WHERE i.seller_id = ?1 AND i.active")
            .setParameter(1, sellerId));
  }

  long at(long sellerId, long place) {
    return Rows.numbers(
            em.createNativeQuery(
                    "SELECT i.id FROM item i WHERE i.seller_id = ?1 AND i.active"
                        + " ORDER BY i.id LIMIT 1 OFFSET "
                        + place)
                .setParameter(1, sellerId))
        .stream()
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  List<ListedItem> items(long sellerId, long from, int limit, Locale language) {
    Map<Long, Facts> facts = facts(sellerId, from, limit, language);
    Map<Long, Item> items = new HashMap<>();
    rows.byIds(sellerId, facts.keySet(), language).forEach(item -> items.put(item.id(), item));
    return facts.keySet().stream()
        .sorted()
        .filter(items::containsKey)
        .map(id -> item(items, facts, id))
        .toList();
  }

  private static ListedItem item(Map<Long, Item> items, Map<Long, Facts> facts, long id) {
    Facts of = facts.get(id);
    Item item = items.get(id);
    if (of == null || item == null) {
      throw new IllegalStateException("no item " + id);
    }
    return new ListedItem(
        item, of.text(), of.maker(), of.makerNumber(), of.family(), of.changedAt());
  }

  private Map<Long, Facts> facts(long sellerId, long from, int limit, Locale language) {
    Map<Long, Facts> facts = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT i.id, i.maker, i.maker_number, (SELECT f.number FROM item f WHERE f.id ="
                    + " i.family_id) AS family, GREATEST(i.changed_at, COALESCE("
                    + "(SELECT MAX(x.changed_at) FROM item_text x WHERE x.item_id = i.id),"
                    + " i.changed_at)) AS changed_at, COALESCE((SELECT COALESCE(o.formatted,"
                    + " o.description) FROM item_text o WHERE o.item_id = i.id"
                    + " ORDER BY o.language = ?2 DESC, o.language = ?9 DESC, o.language LIMIT 1), '') AS text"
                    + " FROM item i WHERE i.seller_id = ?1 AND i.active AND i.id >= ?3"
                    + " ORDER BY i.id LIMIT "
                    + limit)
            .setParameter(1, sellerId)
            .setParameter(2, language.getLanguage())
            .setParameter(3, from)
            .setParameter(9, parties.seller(sellerId).language().getLanguage()),
        row ->
            facts.put(
                row.number("id"),
                new Facts(
                    RichText.plain(RichText.clean(row.text("text"))),
                    row.textOrNull("maker"),
                    row.textOrNull("maker_number"),
                    Optional.ofNullable(row.textOrNull("family")).map(ItemNumber::new).orElse(null),
                    row.instant("changed_at"))));
    return facts;
  }
}
