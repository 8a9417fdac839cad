package app.kontor.pricing.internal;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.pricing.ItemPrice;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;

/** What all lists say of an item: its entries lie together in their primary key. */
@Dependent
public class ItemPriceRows {
  private static final String FROM =
      " FROM price_entry e JOIN price_list l ON l.id = e.list_id AND l.seller_id = ?1"
          + " WHERE e.item_id = ?2";

  @PersistenceContext private EntityManager em;

  Page<ItemPrice> entries(
      long sellerId, long itemId, UnitCode unit, LocalDate today, PageRequest page) {
    Query rows =
        em.createNativeQuery(
            "SELECT l.code, l.name, l.base, l.promotion, l.valid_from, l.valid_to, l.currency,"
                + " e.from_quantity, e.unit, e.amount, e.base_quantity, e.version"
                + FROM
                + " ORDER BY l.base DESC, l.promotion, l.code, e.unit, e.from_quantity LIMIT "
                + page.limit()
                + " OFFSET "
                + page.offset());
    Query ids = em.createNativeQuery("SELECT e.list_id" + FROM);
    for (Query query : List.of(rows, ids)) {
      query.setParameter(1, sellerId).setParameter(2, itemId);
    }
    List<ItemPrice> found = Rows.list(rows, row -> entry(row, unit, today));
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static ItemPrice entry(Rows row, UnitCode baseUnit, LocalDate today) {
    UnitCode sold = Step.unit(row.text("unit"));
    UnitCode unit = sold == null ? baseUnit : sold;
    LocalDate from = row.date("valid_from");
    LocalDate to = row.dateOrNull("valid_to");
    return new ItemPrice(
        row.text("code"),
        row.text("name"),
        row.flag("base"),
        row.flag("promotion"),
        from,
        to,
        PriceListState.on(today, from, to),
        Quantity.of(row.decimal("from_quantity"), unit),
        new UnitPrice(
            row.decimal("amount"),
            Currencies.of(row.text("currency")),
            Quantity.of(row.decimal("base_quantity"), unit)),
        row.number("version"),
        sold);
  }
}
