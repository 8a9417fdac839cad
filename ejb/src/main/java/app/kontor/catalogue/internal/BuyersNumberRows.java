package app.kontor.catalogue.internal;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.internal.search.OwnItems;
import app.kontor.catalogue.model.BuyersItem;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What customers call items. */
@Dependent
public class BuyersNumberRows {
  /** Changes when a customer has its first number. */
  private static final String TOPIC = "buyers-number";

  /** Fewer characters are the beginning of too much. */
  private static final int SHORTEST = 3;

  /** So many words of a search are looked for in names. */
  private static final int MOST_WORDS = 6;

  private static final String SELECT =
      "SELECT b.id, b.number, b.name, b.preferred, b.version, p.number AS partner_number, p.name AS"
          + " partner_name, i.number AS item_number, COALESCE("
          + Rows.text("t.name", "FROM item_text o WHERE o.item_id = i.id", "?9")
          + ", i.number) AS item_name, EXISTS (SELECT 1 FROM item h WHERE h.seller_id = b.seller_id"
          + " AND h.plain_number = b.plain_number AND h.id <> b.item_id) AS hides";

  /** The order in which tables are asked is not left to what the database believes of them. */
  private static final String JOINS =
      " STRAIGHT_JOIN item i ON i.id = b.item_id STRAIGHT_JOIN v_party_partner p"
          + " ON p.id = b.partner_id"
          + " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /**
   * Which customers of a seller have numbers of their own; one that had some may still be among.
   */
  private record Havers(Set<Long> partners) {}

  /** Whether a customer may have numbers of its own; read once for all of a seller's. */
  boolean has(long sellerId, long partnerId) {
    return partnerId > 0 && havers(sellerId).partners().contains(partnerId);
  }

  private Havers havers(long sellerId) {
    return reference.get(
        TOPIC,
        Havers.class,
        sellerId,
        () ->
            new Havers(
                Set.copyOf(
                    Rows.numbers(
                        em.createNativeQuery(
                                "SELECT DISTINCT b.partner_id FROM buyers_item b"
                                    + " WHERE b.seller_id = ?1")
                            .setParameter(1, sellerId)))));
  }

  void add(long sellerId, long partnerId, BuyersItem fresh) {
    if (!has(sellerId, partnerId)) {
      reference.changed(TOPIC);
    }
    em.persist(fresh);
  }

  void remove(BuyersItem gone) {
    em.remove(gone);
  }

  /** A customer's numbers that are written so. */
  List<BuyersItem> written(long partnerId, Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT b FROM BuyersItem b WHERE b.partnerId = :partner AND b.number IN :numbers",
                BuyersItem.class)
            .setParameter("partner", partnerId)
            .setParameter("numbers", List.copyOf(numbers))
            .getResultList();
  }

  /** The number that a customer calls each of some items by; those without one are left out. */
  Map<Long, String> preferred(long partnerId, Collection<Long> items) {
    Map<Long, String> numbers = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT b.item_id, b.number FROM buyers_item b WHERE b.partner_id = ?1"
                    + " AND b.preferred AND b.item_id IN ("
                    + Rows.in(items)
                    + ")")
            .setParameter(1, partnerId),
        row -> numbers.put(row.number("item_id"), row.text("number")));
    return numbers;
  }

  /** All numbers that a customer has of items. */
  List<BuyersItem> ofItems(long partnerId, Collection<Long> items) {
    return items.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT b FROM BuyersItem b WHERE b.partnerId = :partner AND b.itemId IN :items",
                BuyersItem.class)
            .setParameter("partner", partnerId)
            .setParameter("items", List.copyOf(items))
            .getResultList();
  }

  Optional<BuyersItem> find(long partnerId, long id) {
    return em.createQuery(
            "SELECT b FROM BuyersItem b WHERE b.partnerId = :partner AND b.id = :id",
            BuyersItem.class)
        .setParameter("partner", partnerId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** What a customer calls items on papers. Native: order lines and no entities are made of it. */
  Map<Long, String> printed(long sellerId, long partnerId, Collection<Long> items) {
    Map<Long, String> printed = new HashMap<>();
    if (!items.isEmpty() && has(sellerId, partnerId)) {
      Rows.list(
          em.createNativeQuery(
                  "SELECT b.item_id, b.number FROM buyers_item b WHERE b.partner_id = ?1"
                      + " AND b.preferred AND b.item_id IN ("
                      + Rows.in(items)
                      + ")")
              .setParameter(1, partnerId),
          row -> printed.put(row.number("item_id"), row.text("number")));
    }
    return printed;
  }

  /**
   * Items that a customer calls so, by a number that begins so, or in words that have all that was
   * typed in them. Native: ids alone, along indexes, in one statement.
   *
   * @param key the text as the key of a number
   * @param text as it was typed
   * @param most of each
   */
  OwnItems begun(long partnerId, String key, String text, int most) {
    List<Long> exactly = new ArrayList<>();
    Set<Long> begun = new LinkedHashSet<>();
    List<String> words = key.length() < SHORTEST ? List.of() : words(text);
    Query query =
        em.createNativeQuery(
                "(SELECT b.item_id, b.plain_number FROM buyers_item b WHERE b.partner_id = ?1 AND"
                    + " b.plain_number LIKE ?2 ORDER BY b.plain_number LIMIT "
                    + most
                    + ")"
                    + (words.isEmpty() ? "" : named(words.size(), most)))
            .setParameter(1, partnerId)
            .setParameter(2, key.length() < SHORTEST ? key : LikePattern.begins(key));
    for (int i = 0; i < words.size(); i++) {
      query.setParameter(3 + i, LikePattern.anywhere(words.get(i)));
    }
    Rows.list(
        query,
        row -> {
          long item = row.number("item_id");
          return key.equals(row.textOrNull("plain_number")) ? exactly.add(item) : begun.add(item);
        });
    return new OwnItems(exactly, List.copyOf(begun));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** The index has all that is looked at: names of one customer, whatever they begin with. */
  private static String named(int words, int most) {
    StringBuilder sql =
        new StringBuilder(
            " UNION ALL (SELECT b.item_id, NULL AS plain_number FROM buyers_item b FORCE INDEX"
                + " (buyers_item_name) WHERE b.partner_id = ?1");
    for (int i = 0; i < words; i++) {
      sql.append(" AND b.name LIKE ?").append(3 + i);
    }
    return sql.append(" ORDER BY b.name LIMIT ").append(most).append(")").toString();
  }

  /** In which languages names are told: the reader's, else the seller's. */
  record Reader(Locale language, Locale sellers) {}

  /** A customer's numbers, by number. Native: a page of a list, with names in one language. */
  Page<BuyersNumber> ofPartner(long partnerId, String text, Reader reader, PageRequest page) {
    String where =
        " FROM buyers_item b FORCE INDEX (buyers_item_number)"
            + JOINS
            + " WHERE b.partner_id = ?1"
            + (text.isBlank()
                ? ""
                : " AND (b.number LIKE ?3 OR b.plain_number LIKE ?4 OR b.name LIKE ?3 OR i.number"
                    + " LIKE ?3 OR i.plain_number LIKE ?4 OR t.name LIKE ?3)");
    List<BuyersNumber> rows =
        Rows.list(
            words(
                asked(SELECT + where + " ORDER BY b.number" + limit(page), partnerId, reader),
                text),
            BuyersNumberRows::number);
    Query ids =
        text.isBlank()
            ? em.createNativeQuery("SELECT b.id FROM buyers_item b WHERE b.partner_id = ?1")
                .setParameter(1, partnerId)
            : words(spoken("SELECT b.id" + where, partnerId, reader), text);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** What customers call an item. Native as {@link #ofPartner}. */
  Page<BuyersNumber> ofItem(long itemId, Reader reader, PageRequest page) {
    List<BuyersNumber> rows =
        Rows.list(
            asked(
                SELECT
                    + " FROM buyers_item b FORCE INDEX (buyers_item_item)"
                    + JOINS
                    + " WHERE b.item_id = ?1 ORDER BY b.partner_id, b.number"
                    + limit(page),
                itemId,
                reader),
            BuyersNumberRows::number);
    Query ids =
        em.createNativeQuery("SELECT b.id FROM buyers_item b WHERE b.item_id = ?1")
            .setParameter(1, itemId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** All of a seller's, by customer and number. Native as {@link #ofPartner}. */
  Page<BuyersNumber> all(long sellerId, Reader reader, PageRequest page) {
    List<BuyersNumber> rows =
        Rows.list(
            asked(
                SELECT
                    + " FROM buyers_item b FORCE INDEX (buyers_item_partners)"
                    + JOINS
                    + " WHERE b.seller_id = ?1 ORDER BY b.partner_id, b.number"
                    + limit(page),
                sellerId,
                reader),
            BuyersNumberRows::number);
    Query ids =
        em.createNativeQuery("SELECT b.id FROM buyers_item b WHERE b.seller_id = ?1")
            .setParameter(1, sellerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** A customer's numbers that are written so, with what is told of them. */
  List<BuyersNumber> told(long partnerId, Collection<String> numbers, Reader reader) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      marks.add("?" + (10 + i));
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    Query query =
        asked(
            SELECT
                + " FROM buyers_item b"
                + JOINS
                + " WHERE b.partner_id = ?1 AND b.number IN ("
                + String.join(",", marks)
                + ")",
            partnerId,
            reader);
    int at = 10;
    for (String number : numbers) {
      query.setParameter(at++, number);
    }
    return Rows.list(query, BuyersNumberRows::number);
  }

  private static String limit(PageRequest page) {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }

  private Query asked(String sql, long id, Reader reader) {
    return spoken(sql, id, reader).setParameter(9, reader.sellers().getLanguage());
  }

  private Query spoken(String sql, long id, Reader reader) {
    return em.createNativeQuery(sql)
        .setParameter(1, id)
        .setParameter(2, reader.language().getLanguage());
  }

  private static Query words(Query query, String text) {
    return text.isBlank()
        ? query
        : query
            .setParameter(3, LikePattern.anywhere(text))
            .setParameter(4, SpelledNumbers.part(text));
  }

  private static BuyersNumber number(Rows row) {
    return new BuyersNumber(
        row.number("id"),
        new PartnerNumber(row.text("partner_number")),
        row.text("partner_name"),
        new ItemNumber(row.text("item_number")),
        row.text("item_name"),
        row.text("number"),
        row.text("name"),
        row.flag("preferred"),
        row.flag("hides"),
        row.number("version"));
  }
}
