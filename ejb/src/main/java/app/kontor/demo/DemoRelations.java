package app.kontor.demo;

import app.kontor.catalogue.RelationKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to what among the demo company's goods: a screw has its nut, washer and wrench. */
final class DemoRelations {
  private static final Pattern SCREW = Pattern.compile("M(\\d+)x(\\d+)");
  private static final Pattern ANCHOR = Pattern.compile("M(\\d+)x\\d+");

  /** Width across flats of DIN 933, by thread. */
  private static final Map<String, String> WRENCH =
      Map.of("5", "8", "6", "10", "8", "13", "10", "17", "12", "19", "16", "24");

  /** Width of the hexagon socket of DIN 912, by thread. */
  private static final Map<String, String> KEY =
      Map.of("4", "30", "5", "40", "6", "50", "8", "60", "10", "80", "12", "100");

  /** The next heavier hammer. */
  private static final Map<String, String> HEAVIER =
      Map.of("300 g", "500-G", "500 g", "800-G", "800 g", "1000-G", "1000 g", "1500-G");

  private final Bulk bulk;
  private final long seller;
  private final Map<String, Long> ids = new HashMap<>();
  private final Map<String, List<Link>> links = new LinkedHashMap<>();

  DemoRelations(Bulk bulk, long seller) {
    this.bulk = bulk;
    this.seller = seller;
  }

  /** An item that another names. */
  record Link(RelationKind kind, String number) {}

  /** Remembers an item that others may name. */
  void add(String number, long id, Family family, String size) {
    ids.put(number, id);
    links.put(number, of(family.code(), size));
  }

  /** Writes the parts of a bundle, one of each. */
  void bundle(long bundle, List<String> parts) throws SQLException {
    int place = 0;
    for (String part : parts) {
      place++;
      bulk.row(
          "bundle_part",
          "id, seller_id, item_id, part_id, quantity, place",
          bulk.id(),
          seller,
          bundle,
          Objects.requireNonNull(ids.get(part), part),
          BigDecimal.ONE,
          place);
    }
  }

  /** Writes the relations of all that were added. */
  void write() throws SQLException {
    for (Map.Entry<String, List<Link>> item : links.entrySet()) {
      int place = 0;
      for (Link link : item.getValue()) {
        Long related = ids.get(link.number());
        if (related != null) {
          place++;
          bulk.row(
              "item_relation",
              "id, seller_id, item_id, kind, related_id, place",
              bulk.id(),
              seller,
              ids.get(item.getKey()),
              link.kind().name(),
              related,
              place);
        }
      }
    }
  }

  /** What an item of a family and a size names, if the company has it. */
  static List<Link> of(String family, String size) {
    List<Link> links = new ArrayList<>();
    Matcher screw = SCREW.matcher(size);
    Matcher anchor = ANCHOR.matcher(size);
    switch (family) {
      case "D933", "D912" -> {
        if (screw.matches()) {
          screw(links, family, String.valueOf(screw.group(1)), size);
        }
      }
      case "ANKR" -> {
        if (anchor.matches()) {
          links.add(accessory("SDSP-" + anchor.group(1) + "X160"));
          links.add(accessory("D125-M" + anchor.group(1)));
        }
      }
      case "D7981" -> links.add(accessory(size.matches("[56].*") ? "BITS-TX25" : "BITS-TX20"));
      case "HOLE" -> links.add(new Link(RelationKind.SPARE_PART, "DRHS-60"));
      case "DISC", "FLAP" -> {
        links.add(accessory("GLAS-CLEAR"));
        links.add(accessory("EARP-SNR-30"));
      }
      case "HAMR" -> {
        if (HEAVIER.containsKey(size)) {
          links.add(new Link(RelationKind.UP_SELL, "HAMR-" + HEAVIER.get(size)));
        }
      }
      default -> {
        // what stands for itself
      }
    }
    return links;
  }

  private static void screw(List<Link> links, String family, String thread, String size) {
    links.add(accessory("D934-M" + thread));
    links.add(accessory("D125-M" + thread));
    links.add(
        accessory(
            family.equals("D933") ? "WRCH-" + WRENCH.get(thread) : "ALLN-" + KEY.get(thread)));
    links.add(accessory("LOCK-10-ML"));
    if (family.equals("D933")) {
      links.add(new Link(RelationKind.ALTERNATIVE, "D912-" + size.replace('x', 'X')));
    }
  }

  private static Link accessory(String number) {
    return new Link(RelationKind.ACCESSORY, number);
  }
}
