package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem.As;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.platform.data.Rows;
import app.kontor.platform.number.NumberKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Items by all of the numbers that people may call them by. */
@Dependent
public class NamedItemRows {
  private static final String ITEM = ", i.id AS id, i.number AS item_number, i.active AS active";

  @PersistenceContext private EntityManager em;
  @Inject private BuyersNumberRows buyers;

  /** One part of the statement, with the texts that are looked for. */
  private record Part(String select, Collection<String> texts) {}

  /**
   * What words mean, in one statement, by an index for each kind of number.
   *
   * @param partnerId the customer that says them; anything else than a customer's id for nobody's
   *     own numbers
   */
  Map<String, MeantNumbers> meant(long sellerId, long partnerId, Collection<String> words) {
    List<String> keys =
        words.stream().map(NumberKey::of).filter(key -> !key.isEmpty()).distinct().toList();
    if (keys.isEmpty()) {
      return new MeantItems(List.of()).meant(words);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(select(As.NUMBER, "i.number", "i.plain_number"), keys));
    parts.add(
        new Part(select(As.MAKER_NUMBER, "i.maker_number", "i.maker_number"), List.copyOf(words)));
    Collection<String> gtins = MeantItems.gtins(words);
    if (!gtins.isEmpty()) {
      parts.add(new Part(select(As.GTIN, "i.ean", "i.ean"), gtins));
    }
    if (buyers.has(sellerId, partnerId)) {
      parts.add(new Part(own(partnerId), keys));
    }
    return new MeantItems(known(sellerId, parts)).meant(words);
  }

  private List<MeantItems.Known> known(long sellerId, List<Part> parts) {
    List<String> selects = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int next = 2;
    for (Part part : parts) {
      List<String> marks = new ArrayList<>();
      for (String text : part.texts()) {
        marks.add("?" + next++);
        texts.add(text);
      }
      selects.add(part.select() + " IN (" + String.join(",", marks) + ")");
    }
    Query query =
        em.createNativeQuery(String.join(" UNION ALL ", selects)).setParameter(1, sellerId);
    for (int i = 0; i < texts.size(); i++) {
      query.setParameter(i + 2, texts.get(i));
    }
    return Rows.list(
        query,
        row ->
            new MeantItems.Known(
                As.valueOf(row.text("kind")),
                row.text("named"),
                new MeantNumbers.Named(
                    row.number("id"),
                    new ItemNumber(row.text("item_number")),
                    row.flag("active"))));
  }

  private static String select(As as, String number, String column) {
    return "SELECT '"
        + as
        + "' AS kind, "
        + number
        + " AS named"
        + ITEM
        + " FROM item i WHERE i.seller_id = ?1 AND "
        + column;
  }

  private static String own(long partnerId) {
    return "SELECT '"
        + As.BUYERS_NUMBER
        + "' AS kind, b.number AS named"
        + ITEM
        + " FROM buyers_item b JOIN item i ON i.id = b.item_id AND i.seller_id = ?1"
        + " WHERE b.partner_id = "
        + partnerId
        + " AND b.plain_number";
  }
}
