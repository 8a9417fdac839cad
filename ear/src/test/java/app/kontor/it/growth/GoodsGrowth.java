package app.kontor.it.growth;

import static app.kontor.it.growth.GrowingRows.ROWS;
import static app.kontor.it.growth.GrowingRows.columns;
import static app.kontor.it.growth.GrowingRows.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemRelations;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.PriceLists;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Items with their words, prices, stock and changes, most of them in one of two categories. */
@ApplicationScoped
class GoodsGrowth implements Growing {
  /** What is found by words is read by its id: three rows for each that is shown, none counted. */
  private static final long WORDS = 3L * Growth.PAGE + 10;

  /** Price lists of a large seller. */
  private static final int LISTS = 1_000;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @EJB private Catalogue catalogue;
  @EJB private PriceLists prices;
  @EJB private ItemRelations relations;
  @EJB private Offers offers;
  @Inject private CurrentActor actor;

  @Override
  public int place() {
    return 2;
  }

  @Override
  public void fill(GrowingRows rows) {
    categories(rows);
    rows.insert(
        "price_list",
        "id",
        "id, seller_id, code, name, currency, base, promotion, valid_from, valid_to",
        rows.id(0)
            + " + seq, "
            + rows.seller()
            + ", CASE seq WHEN 1 THEN 'GROW' WHEN 2 THEN 'GROW-FEW' ELSE CONCAT('GROW-', seq) END,"
            + " 'x', 'PLN', seq = 1, seq > 500, '2020-01-01', IF(seq > 500, '2020-01-02', NULL)"
            + " FROM seq_1_to_"
            + LISTS);
    rows.insert(
        "warehouse",
        "id",
        "id, seller_id, code, name, city, active",
        rows.id(1) + ", " + rows.seller() + ", 'GROW', 'x', 'x', TRUE");
    rows.copy(
        "item",
        "t.seller_id = 1 AND t.number = 'TRADE-1'",
        ROWS,
        named(
            "plain_number",
            "CONCAT('G', s.seq)",
            "category_id",
            rows.id(0) + " + IF(s.seq % 1000 = 0, 2, 1)",
            "maker",
            "IF(s.seq % 1000 = 0, 'Growrare', 'Growmuch')",
            "changed_at",
            "CURRENT_TIMESTAMP(6)"));
    String item = rows.id(0) + " + s.seq";
    String one = String.valueOf(rows.id(1));
    rows.each(
        "item_text",
        "item_id",
        columns(
            "item_id", item,
            "language", "'en'",
            "name", "CONCAT('Bolt ', MOD(s.seq * 7919, 1000))",
            "description", "''"));
    rows.each(
        "stock_balance", "item_id", columns("item_id", item, "warehouse_id", one, "on_hand", "5"));
    rows.each(
        "price_entry",
        "list_id",
        columns(
            "list_id", one,
            "item_id", item,
            "from_quantity", "1",
            "amount", "10",
            "base_quantity", "1"));
    rows.insert(
        "price_entry",
        "list_id",
        "list_id, item_id, from_quantity, amount, base_quantity",
        rows.id(2) + ", " + rows.id(0) + " + seq, 1, 10, 1 FROM seq_1_to_50");
    histories(rows, item, one);
    relations(rows, item);
  }

  /** A washer goes with everything, and everything is bought with it. */
  private static void relations(GrowingRows rows, String item) {
    String other = rows.id(0) + " + IF(s.seq = 1, 2, 1)";
    rows.rows(
        "item_relation",
        columns("item_id", item, "kind", "'ACCESSORY'", "related_id", other, "place", "1"));
    rows.rows(
        "bundle_part", columns("item_id", item, "part_id", other, "quantity", "1", "place", "1"));
    rows.each(
        "order_also_bought",
        "item_id",
        columns(
            "seller_id",
            String.valueOf(rows.seller()),
            "item_id",
            item,
            "place",
            "1",
            "other_id",
            other,
            "customers",
            "3",
            "lift",
            "2000"));
  }

  private static void categories(GrowingRows rows) {
    rows.insert(
        "category",
        "id",
        "id, seller_id, code, path",
        rows.id(0)
            + " + seq, "
            + rows.seller()
            + ", CONCAT('GROW-', seq), CONCAT('/GROW-', seq, '/') FROM seq_1_to_2");
    rows.insert(
        "category_text",
        "category_id",
        "category_id, language, name",
        rows.id(0) + " + seq, 'en', 'x' FROM seq_1_to_2");
  }

  /** All that ever happened to one item, and all that is agreed with one customer. */
  private static void histories(GrowingRows rows, String item, String one) {
    String at = "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE";
    rows.each(
        "stock_movement",
        "id",
        columns(
            "id",
            rows.id(0) + " + s.seq",
            "item_id",
            one,
            "warehouse_id",
            one,
            "kind",
            "'RECEIPT'",
            "quantity",
            "1",
            "reference",
            "'G'",
            "at",
            at,
            "who",
            "'G'"));
    rows.each(
        "item_change",
        "id",
        columns(
            "id", rows.id(0) + " + s.seq",
            "item_id", one,
            "at", at,
            "who", "'G'",
            "field", "'ean'",
            "before_value", "''",
            "after_value", "'1'"));
    rows.rows(
        "stock_reservation",
        columns(
            "seller_id",
            String.valueOf(rows.seller()),
            "order_number",
            "CONCAT('G-', s.seq)",
            "line_number",
            "1",
            "item_id",
            one,
            "warehouse_id",
            one,
            "quantity",
            "IF(MOD(s.seq, 2) = 0, 0, 1)"));
    rows.rows(
        "price_agreement",
        columns(
            "partner_id", one,
            "item_id", item,
            "currency", "'PLN'",
            "from_quantity", "1",
            "amount", "9",
            "base_quantity", "1",
            "valid_from", "'2020-01-01'"));
    rows.rows(
        "buyers_item",
        columns(
            "partner_id", one,
            "item_id", item,
            "number", "CONCAT('OWN-', s.seq)",
            "plain_number", "CONCAT('OWN', s.seq)",
            "preferred", "TRUE"));
  }

  @Override
  public void say(Growth growth, GrowingRows rows) {
    awaitIndex(rows.seller());
    growth
        .list("items")
        .list("items", "category", "GROW-1")
        .list("items", "category", "GROW-2")
        // by name, those of other brands before it are passed over
        .list("items", Growth.BOUND + Growth.PAGE * 20L, "maker", "Growmuch")
        .list("items", "maker", "Growrare")
        .customers("items")
        .list("item-changes", "item", "G-1")
        .list("movements", "item", "G-1")
        .list("reservations", "item", "G-1")
        .few("item-prices", "a price list, of which a large seller has a thousand")
        .list("stock")
        .list("price-lists", Growth.BOUND + Growth.COUNT)
        .list("promotions", Growth.BOUND + Growth.COUNT)
        .list("prices", "list", "GROW")
        .list("prices", "list", "GROW-FEW")
        .list("agreements", Growth.BOUND + Growth.PAGE * 20L, "customer", "G-1")
        .list("own-numbers", "customer", "G-1")
        .list("item-own-numbers", "item", "G-1")
        .searching("items", "missing", "it is asked item by item, and is there until it is mended")
        .list("item-costs")
        .few("price-releases", "a release of prices, some a week")
        .few("properties", "a property that items have")
        .few("categories", "a category");
    for (String words : List.of("bolt", "bolt 7", "G-4711", "bolt xyzzy")) {
      growth.ask(
          "words " + words,
          WORDS,
          () -> catalogue.search(words(words), PageRequest.first(Growth.PAGE)));
    }
    growth.ask("a suggestion", WORDS, () -> catalogue.suggest("bol", 8));
    growth.ask("a price list", Growth.COUNT, () -> prices.list("GROW"));
    ItemNumber washer = new ItemNumber("G-1");
    growth.ask("relations of an item", Growth.BOUND, () -> relations.of(washer));
    growth.ask("what is offered with an item", Growth.BOUND, () -> offers.shown(washer));
  }

  private static ItemQuery words(String text) {
    return words(text, null);
  }

  private static ItemQuery words(String text, @Nullable String category) {
    return new ItemQuery(text, category, ItemQuery.Order.RELEVANCE);
  }

  /** The index reads the items behind the pages. */
  private void awaitIndex(long seller) {
    Actor staff =
        Actor.person(99, "grow@example.com", "G", Locale.ENGLISH, seller, 0, Set.of(Role.values()));
    Instant end = Instant.now().plus(PATIENCE);
    while (actor.callAs(staff, () -> catalogue.search(words("bolt"), PageRequest.first(1)).total())
        < ROWS) {
      assertThat(Instant.now()).as("all items are in the index").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }
}
