package app.kontor.pricing.internal;

import app.kontor.money.Currencies;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.pricing.PriceListChoice;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.PriceListUser;
import app.kontor.pricing.PriceListView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Price lists as they are shown, one or two statements for each question: with how many prices they
 * have, and how many customers.
 */
@Dependent
public class PriceListViews {
  private static final String LIST =
      "SELECT l.id, l.code, l.name, l.currency, l.base, l.promotion, s.code AS source,"
          + " l.valid_from, l.valid_to, l.version, l.edition, l.decimals FROM price_list l LEFT"
          + " JOIN price_list s ON s.id = l.derived_from WHERE l.seller_id = ?1";

  @PersistenceContext private EntityManager em;
  @Inject private PriceCounts counts;

  Page<PriceListView> lists(
      long sellerId, boolean promotions, String text, LocalDate today, PageRequest page) {
    String where =
        (promotions ? " AND l.promotion" : " AND NOT l.promotion")
            + " AND (l.code LIKE ?2 OR l.name LIKE ?2 OR "
            + SpelledNumbers.inSql("l.code")
            + " LIKE ?3)";
    String like = LikePattern.anywhere(text);
    List<PriceListView> rows =
        views(
            em.createNativeQuery(
                    LIST + where + " ORDER BY l.currency, l.base DESC, l.code" + limit(page))
                .setParameter(1, sellerId)
                .setParameter(2, like)
                .setParameter(3, SpelledNumbers.part(text)),
            sellerId,
            today);
    Query ids =
        em.createNativeQuery("SELECT l.id FROM price_list l WHERE l.seller_id = ?1" + where)
            .setParameter(1, sellerId)
            .setParameter(2, like)
            .setParameter(3, SpelledNumbers.part(text));
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  List<PriceListChoice> choices(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT code, name, currency, base FROM price_list WHERE seller_id = ?1"
                    + " AND NOT promotion ORDER BY currency, base DESC, code")
            .setParameter(1, sellerId),
        row ->
            new PriceListChoice(
                row.text("code"),
                row.text("name"),
                Currencies.of(row.text("currency")),
                row.flag("base")));
  }

  Optional<PriceListView> list(long sellerId, String code, LocalDate today) {
    return views(
            em.createNativeQuery(LIST + " AND l.code = ?2")
                .setParameter(1, sellerId)
                .setParameter(2, code),
            sellerId,
            today)
        .stream()
        .findFirst();
  }

  /** A list that is shown once it is known how many prices and customers it has. */
  private interface Counted extends BiFunction<Long, Total, PriceListView> {}

  /** The lists of a query, with the number of their prices and customers. */
  private List<PriceListView> views(Query lists, long sellerId, LocalDate today) {
    Map<Long, Long> editions = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>();
    List<Counted> read =
        Rows.list(
            lists,
            row -> {
              editions.put(row.number("id"), row.number("edition"));
              codes.add(row.text("code"));
              return view(row, today);
            });
    Map<Long, Long> prices = counts.of(editions);
    Map<String, Total> customers = customers(sellerId, codes);
    List<PriceListView> views = new ArrayList<>();
    for (Long id : editions.keySet()) {
      int place = views.size();
      views.add(
          read.get(place)
              .apply(
                  prices.getOrDefault(id, 0L),
                  customers.getOrDefault(codes.get(place), Total.of(0))));
    }
    return views;
  }

  /** How many customers have each list as their own. */
  private Map<String, Total> customers(long sellerId, List<String> codes) {
    Map<String, String> selects = new LinkedHashMap<>();
    List<Object> parameters = new ArrayList<>(List.of(sellerId));
    for (String code : codes) {
      parameters.add(code);
      selects.put(
          code,
          "SELECT p.number FROM v_party_partner p WHERE p.seller_id = ?1 AND p.price_list = ?"
              + parameters.size());
    }
    return Counts.read(em, selects, parameters);
  }

  private static Counted view(Rows row, LocalDate today) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.dateOrNull("valid_to");
    String code = row.text("code");
    String name = row.text("name");
    Currency currency = Currencies.of(row.text("currency"));
    boolean base = row.flag("base");
    boolean promotion = row.flag("promotion");
    String source = row.textOrNull("source");
    long version = row.number("version");
    long edition = row.number("edition");
    int decimals = Math.toIntExact(row.number("decimals"));
    PriceListState state = PriceListState.on(today, from, to);
    return (prices, customers) ->
        new PriceListView(
            code, name, currency, base, promotion, source, from, to, state, prices, customers,
            version, edition, decimals);
  }

  List<PriceListUser> users(long sellerId, String code, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT number, name FROM v_party_partner WHERE seller_id = ?1 AND price_list = ?2"
                    + " ORDER BY number LIMIT "
                    + limit)
            .setParameter(1, sellerId)
            .setParameter(2, code),
        row -> new PriceListUser(new PartnerNumber(row.text("number")), row.text("name")));
  }

  private static String limit(PageRequest page) {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }
}
