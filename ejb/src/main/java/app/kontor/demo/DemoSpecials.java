package app.kontor.demo;

import app.kontor.platform.number.NumberKey;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo company sells beside goods by the piece: a set, and work. */
final class DemoSpecials {
  /** Work by the hour: an order waits until somebody has booked that it was done. */
  static final String ASSEMBLY = "SRV-MONT";

  /** Work that is done when the order is released. */
  static final String MARKING = "SRV-GRAW";

  /** The category of work: code, Polish, German, English. */
  static final List<String> WORK = List.of("SERV", "Usługi", "Dienstleistungen", "Services");

  /** The parts of the starter set. */
  static final List<String> STARTER_SET = List.of("HAMR-500-G", "WRCH-10", "WRCH-13", "WRCH-17");

  private static final String PIECE = "C62";
  private static final String HOUR = "HUR";

  private final Bulk bulk;
  private final long seller;
  private final Map<String, Long> lists;

  /**
   * @param lists ids of the base price lists by their codes
   */
  DemoSpecials(Bulk bulk, long seller, Map<String, Long> lists) {
    this.bulk = bulk;
    this.seller = seller;
    this.lists = lists;
  }

  /**
   * What an apprentice is equipped with on the first day, cheaper than its parts.
   *
   * @param picture its file
   * @return the item's id
   */
  long starterSet(long category, @Nullable Long picture) throws SQLException {
    String ean = MadeUpNumbers.ean(200_000_900_000L);
    long id = item("SET-START", "BUNDLE", ean, category, PIECE, picture);
    text(id, "pl", "Zestaw startowy ucznia", "Wszystko na pierwszy dzień w warsztacie.");
    text(id, "de", "Startpaket für Auszubildende", "Alles für den ersten Tag in der Werkstatt.");
    text(id, "en", "Apprentice's starter set", "All it takes on the first day in the workshop.");
    prices(id, "149.0000", "36.3000", "41.4000");
    return id;
  }

  /** Assembly by the hour, and names on tools, done with the order. */
  void work(long category) throws SQLException {
    long assembly = item(ASSEMBLY, "SERVICE", null, category, HOUR, null);
    text(
        assembly,
        "pl",
        "Montaż u klienta",
        "Monter z narzędziami na miejscu. Rozliczamy przepracowane godziny.");
    text(
        assembly,
        "de",
        "Montage beim Kunden",
        "Ein Monteur mit Werkzeug vor Ort. Abgerechnet werden geleistete Stunden.");
    text(
        assembly,
        "en",
        "Assembly on site",
        "A fitter with tools at your place. Hours are invoiced as they were done.");
    prices(assembly, "180.0000", "44.0000", "50.0000");
    long marking = item(MARKING, "IMMEDIATE_SERVICE", null, category, PIECE, null);
    text(
        marking,
        "pl",
        "Grawerowanie nazwy firmy",
        "Laserem na narzędziu, przed wysyłką. Cena za sztukę.");
    text(
        marking,
        "de",
        "Gravur des Firmennamens",
        "Per Laser auf dem Werkzeug, vor dem Versand. Preis je Stück.");
    text(
        marking,
        "en",
        "Company name engraved",
        "By laser on the tool, before it is sent. Price per piece.");
    prices(marking, "6.5000", "1.6000", "1.8000");
  }

  private long item(
      String number,
      String kind,
      @Nullable String ean,
      long category,
      String unit,
      @Nullable Long picture)
      throws SQLException {
    long id = bulk.id();
    bulk.row(
        "item",
        DemoItems.ITEM,
        id,
        seller,
        number,
        NumberKey.of(number),
        ean,
        category,
        unit,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        "STANDARD",
        "Norwid",
        picture,
        true,
        null,
        kind);
    return id;
  }

  private void text(long item, String language, String name, String text) throws SQLException {
    bulk.row("item_text", "item_id, language, name, description", item, language, name, text);
  }

  private void prices(long item, String zloty, String euro, String dollar) throws SQLException {
    price("BASE-PLN", item, zloty);
    price("BASE-EUR", item, euro);
    price("BASE-USD", item, dollar);
  }

  private void price(String list, long item, String amount) throws SQLException {
    bulk.row(
        "price_entry",
        "list_id, item_id, from_quantity, unit, amount, base_quantity",
        lists.get(list),
        item,
        BigDecimal.ONE,
        "",
        new BigDecimal(amount),
        BigDecimal.ONE);
  }
}
