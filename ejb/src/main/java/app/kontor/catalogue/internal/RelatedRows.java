package app.kontor.catalogue.internal;

import app.kontor.catalogue.RelationKind;
import app.kontor.platform.data.Rows;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Statements, the parts of one union, that find what has to do with an item: what it names, and
 * what names it. Each part comes out of an index in its order and is cut by itself, because a
 * washer may go with thousands of screws. Parameters: seller 1, the item's id 3.
 *
 * @param sold whether only items that are sold are found
 * @param most of each kind and direction
 * @param naming the kinds in which those are found that name the item
 * @param others ids of further items that are sold, which are found as no kind
 */
record RelatedRows(boolean sold, int most, Set<RelationKind> naming, List<Long> others) {
  /** Of a kind a page of the shop shows so many. */
  static final int SHOWN = 12;

  /** Of those that name an item its staff see so many of a kind. */
  private static final int SEEN = 100;

  RelatedRows {
    naming = Set.copyOf(naming);
    others = List.copyOf(others);
  }

  /** What buyers are shown: what is better than something names it without being worth a word. */
  static RelatedRows ofShop() {
    return new RelatedRows(
        true, SHOWN, EnumSet.complementOf(EnumSet.of(RelationKind.UP_SELL)), List.of());
  }

  /** What staff see. */
  static RelatedRows ofStaff() {
    return new RelatedRows(false, SEEN, EnumSet.allOf(RelationKind.class), List.of());
  }

  /** The same with further items. */
  RelatedRows with(List<Long> further) {
    return new RelatedRows(sold, most, naming, further);
  }

  /**
   * The union: {@code id}, {@code relation_kind}, {@code naming}, {@code place}, {@code relation}.
   */
  String union() {
    List<String> parts = new ArrayList<>();
    for (RelationKind kind : RelationKind.values()) {
      parts.add(part(kind, "related_id", "item_id", false));
    }
    for (RelationKind kind : RelationKind.values()) {
      if (naming.contains(kind)) {
        parts.add(part(kind, "item_id", "related_id", true));
      }
    }
    if (!others.isEmpty()) {
      parts.add(
          "(SELECT o.id, '' AS relation_kind, 0 AS naming, 0 AS place, 0 AS relation FROM item o"
              + " WHERE o.seller_id = ?1 AND o.active AND o.id IN ("
              + Rows.in(others)
              + "))");
    }
    return String.join(" UNION ALL ", parts);
  }

  private String part(RelationKind kind, String other, String own, boolean names) {
    return "(SELECT r."
        + other
        + " AS id, r.kind AS relation_kind, "
        + (names ? 1 : 0)
        + " AS naming, r.place, r.id AS relation FROM item_relation r FORCE INDEX (item_relation_"
        + (names ? "naming" : "named")
        + ")"
        + (sold ? " STRAIGHT_JOIN item o ON o.id = r." + other + " AND o.active" : "")
        + " WHERE r.seller_id = ?1 AND r."
        + own
        + " = ?3 AND r.kind = '"
        + kind
        + "' ORDER BY r.place, r.id LIMIT "
        + most
        + ")";
  }
}
