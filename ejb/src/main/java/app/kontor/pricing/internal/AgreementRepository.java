package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.pricing.Agreement;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.model.PriceAgreement;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds prices that are agreed with customers. */
@Dependent
public class AgreementRepository {
  private static final String TEXTS =
      " LEFT JOIN v_catalogue_item_text t ON t.item_id = i.id AND t.language = ?2";

  private static final String FROM =
      " FROM price_agreement a JOIN v_catalogue_item i ON i.id = a.item_id"
          + TEXTS
          + " WHERE a.partner_id = ?1";

  @PersistenceContext private EntityManager em;

  void add(PriceAgreement agreement) {
    em.persist(agreement);
  }

  void remove(PriceAgreement agreement) {
    em.remove(agreement);
  }

  Optional<PriceAgreement> find(long partnerId, long id) {
    return em.createQuery(
            "SELECT a FROM PriceAgreement a WHERE a.partnerId = :partner AND a.id = :id",
            PriceAgreement.class)
        .setParameter("partner", partnerId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** What is agreed with a customer for an item, whatever days it is for. */
  List<PriceAgreement> of(long partnerId, long itemId) {
    return em.createQuery(
            "SELECT a FROM PriceAgreement a WHERE a.partnerId = :partner AND a.itemId = :item",
            PriceAgreement.class)
        .setParameter("partner", partnerId)
        .setParameter("item", itemId)
        .getResultList();
  }

  /** What is agreed with a customer, native as lists are, by item, quantity and first day. */
  Page<Agreement> list(
      long partnerId, String text, PriceListRows.Reader reader, LocalDate today, PageRequest page) {
    String where =
        text.isBlank() ? "" : " AND (i.number LIKE ?3 OR i.plain_number LIKE ?4 OR t.name LIKE ?3)";
    int found = text.isBlank() ? found(partnerId, Total.COUNTED + 1) : 0;
    boolean whole = found > Total.COUNTED;
    List<Agreement> rows =
        Rows.list(
            asked(
                    "SELECT a.id, i.number, "
                        + Rows.text(
                            "t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9")
                        + " AS name, i.unit, a.currency, a.from_quantity, a.amount,"
                        + " a.base_quantity, a.valid_from, a.valid_to, a.note, a.version"
                        + (whole ? first(page) : FROM + where)
                        + " ORDER BY i.number, a.from_quantity, a.valid_from LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset(),
                    partnerId,
                    reader,
                    text)
                .setParameter(9, reader.sellers().getLanguage()),
            row -> agreement(row, today));
    Total total =
        text.isBlank()
            ? Total.of(
                page, rows.size(), most -> whole && most > found ? found(partnerId, most) : found)
            : Total.of(
                page, rows.size(), asked("SELECT a.id" + FROM + where, partnerId, reader, text));
    return new Page<>(rows, total);
  }

  /**
   * How many there are as far as a number: of more than {@link Total#COUNTED} putting all in order
   * would cost more than finding the first.
   */
  private int found(long partnerId, int most) {
    return em.createNativeQuery(
            "SELECT id FROM price_agreement FORCE INDEX (price_agreement_of)"
                + " WHERE partner_id = ?1")
        .setParameter(1, partnerId)
        .setMaxResults(most)
        .getResultList()
        .size();
  }

  /**
   * Of a long list that is not filtered: each item in it has a price at least, so that as many
   * items as the page needs prices are enough, cut out in the order of their numbers. The order in
   * which tables are asked, and by what, is not left to what the database believes of them.
   */
  private static String first(PageRequest page) {
    return " FROM (SELECT i.id, i.number, i.unit FROM v_catalogue_item i WHERE i.seller_id ="
        + " (SELECT s.seller_id FROM price_agreement s WHERE s.partner_id = ?1 LIMIT 1)"
        + " AND (SELECT 1 FROM price_agreement p FORCE INDEX (price_agreement_of)"
        + " WHERE p.item_id = i.id AND p.partner_id = ?1"
        + " LIMIT 1) = 1 ORDER BY i.number LIMIT "
        + (page.offset() + page.limit())
        + ") i STRAIGHT_JOIN price_agreement a FORCE INDEX (price_agreement_of)"
        + " ON a.item_id = i.id AND a.partner_id = ?1"
        + TEXTS;
  }

  private Query asked(String sql, long partnerId, PriceListRows.Reader reader, String text) {
    Query query =
        em.createNativeQuery(sql)
            .setParameter(1, partnerId)
            .setParameter(2, reader.language().getLanguage());
    if (!text.isBlank()) {
      query.setParameter(3, LikePattern.anywhere(text)).setParameter(4, SpelledNumbers.part(text));
    }
    return query;
  }

  private static Agreement agreement(Rows row, LocalDate today) {
    UnitCode unit = new UnitCode(row.text("unit"));
    String name = row.textOrNull("name");
    LocalDate from = row.date("valid_from");
    LocalDate to = row.dateOrNull("valid_to");
    return new Agreement(
        row.number("id"),
        new ItemNumber(row.text("number")),
        name == null ? "" : name,
        Quantity.of(row.decimal("from_quantity"), unit),
        new UnitPrice(
            row.decimal("amount"),
            Currencies.of(row.text("currency")),
            Quantity.of(row.decimal("base_quantity"), unit)),
        from,
        to,
        row.text("note"),
        PriceListState.on(today, from, to),
        row.number("version"));
  }
}
