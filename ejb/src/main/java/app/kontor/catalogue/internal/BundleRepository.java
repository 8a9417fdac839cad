package app.kontor.catalogue.internal;

import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.model.BundledItem;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.json.JsonLibrary;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bundles consist of. */
@Dependent
public class BundleRepository {
  /**
   * The parts of an item {@code i} that is a bundle, else null: nothing else is looked up. Names in
   * the languages of the parameters 2 and 9.
   */
  static String parts() {
    return "CASE WHEN i.kind = 'BUNDLE' THEN (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', o.id,"
        + " 'number', o.number, 'unit', o.unit, 'quantity', CAST(b.quantity AS CHAR),"
        + " 'sold', IF(o.active AND o.kind IN ('GOODS', 'SPARE_PART'), 1, 0), 'name',"
        + " COALESCE((SELECT x.name FROM item_text x WHERE x.item_id = o.id ORDER BY"
        + " x.language = ?2 DESC, x.language = ?9 DESC, x.language LIMIT 1), o.number))"
        + " ORDER BY b.place, b.id) FROM bundle_part b JOIN item o ON o.id = b.part_id WHERE"
        + " b.item_id = i.id) END";
  }

  /** What one of an item {@code i} weighs: a bundle without a weight of its own, as its parts. */
  static String weight() {
    return "CASE WHEN i.kind = 'BUNDLE' AND i.weight_kg = 0 THEN CAST(COALESCE((SELECT"
        + " SUM(b.quantity * o.weight_kg) FROM bundle_part b JOIN item o ON o.id = b.part_id"
        + " WHERE b.item_id = i.id), 0) AS DECIMAL(19,6)) ELSE i.weight_kg END";
  }

  @PersistenceContext private EntityManager em;

  /** What {@link #parts} has found. */
  static List<BundlePart> shown(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(BundleRepository::part)
          .toList();
    }
  }

  private static BundlePart part(JsonObject part) {
    return new BundlePart(
        part.getJsonNumber("id").longValueExact(),
        new ItemNumber(part.getString("number")),
        part.getString("name"),
        Quantity.of(
            new BigDecimal(part.getString("quantity")), new UnitCode(part.getString("unit"))),
        part.getInt("sold") != 0);
  }

  /** The parts of bundles, in their order. */
  List<BundledItem> of(Collection<Long> bundles) {
    return bundles.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT b FROM BundledItem b WHERE b.bundleId IN :bundles"
                    + " ORDER BY b.bundleId, b.place, b.id",
                BundledItem.class)
            .setParameter("bundles", List.copyOf(bundles))
            .getResultList();
  }

  /** Numbers of sold bundles with a part. Native: two columns, cut along the index of parts. */
  List<ItemNumber> with(long partId, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT o.number FROM bundle_part b JOIN item o ON o.id = b.item_id AND o.active"
                    + " WHERE b.part_id = ?1 ORDER BY b.id LIMIT "
                    + limit)
            .setParameter(1, partId),
        row -> new ItemNumber(row.text("number")));
  }

  void add(BundledItem part) {
    em.persist(part);
  }

  void remove(BundledItem part) {
    em.remove(part);
  }

  /** All of a seller's. Native: two numbers of each, of a list that is read in pieces. */
  Page<BundleEntry> all(long sellerId, PageRequest page) {
    List<BundleEntry> found =
        Rows.list(
            em.createNativeQuery(
                    "SELECT i.number, o.number AS part, b.quantity FROM bundle_part b"
                        + " FORCE INDEX (bundle_part_all) STRAIGHT_JOIN item i ON i.id = b.item_id"
                        + " STRAIGHT_JOIN item o ON o.id = b.part_id WHERE b.seller_id = ?1"
                        + " ORDER BY b.item_id, b.place, b.id LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset())
                .setParameter(1, sellerId),
            BundleRepository::entry);
    Query ids =
        em.createNativeQuery("SELECT b.id FROM bundle_part b WHERE b.seller_id = ?1")
            .setParameter(1, sellerId);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static BundleEntry entry(Rows row) {
    return new BundleEntry(
        new ItemNumber(row.text("number")),
        new ItemNumber(row.text("part")),
        row.decimal("quantity"));
  }
}
