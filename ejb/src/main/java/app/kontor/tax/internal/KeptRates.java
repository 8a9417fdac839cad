package app.kontor.tax.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A seller's VAT rates, kept on each node: those that are shipped, and the rows that the seller has
 * beside them, which go first on the same day. Native: rates are facts by country, class and day
 * that are added and, before they begin, taken away, never edited.
 */
@Dependent
public class KeptRates {
  private static final String TOPIC = "vat-rate";

  private static final Comparator<StatutoryRate> ORDER =
      Comparator.comparing(StatutoryRate::country)
          .thenComparing(StatutoryRate::vatClass)
          .thenComparing(StatutoryRate::from);

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** What is kept. */
  private record Rates(List<StatutoryRate> all, List<StatutoryRate> rows) {}

  /** By country, class and day. */
  List<StatutoryRate> all(long sellerId) {
    return kept(sellerId).all();
  }

  /** Those that are rows. */
  List<StatutoryRate> rows(long sellerId) {
    return kept(sellerId).rows();
  }

  /** The percentage of each class on a day, as far as there is one. */
  Map<String, BigDecimal> percents(long sellerId, String country, LocalDate date) {
    Map<String, BigDecimal> latest = new HashMap<>();
    for (StatutoryRate rate : all(sellerId)) {
      if (rate.country().equals(country) && !rate.from().isAfter(date)) {
        latest.put(rate.vatClass().name(), rate.percent());
      }
    }
    return latest;
  }

  private Rates kept(long sellerId) {
    return reference.get(TOPIC, Rates.class, sellerId, () -> read(sellerId));
  }

  private Rates read(long sellerId) {
    List<StatutoryRate> rows =
        Rows.list(
            em.createNativeQuery(
                    "SELECT country, vat_class, valid_from, percent FROM vat_rate"
                        + " WHERE seller_id = ?1")
                .setParameter(1, sellerId)
                // asked while an order is placed, which need not be written for it
                .setFlushMode(FlushModeType.COMMIT),
            row ->
                new StatutoryRate(
                    row.text("country"),
                    VatClass.valueOf(row.text("vat_class")),
                    row.date("valid_from"),
                    row.decimal("percent")));
    return new Rates(union(rows, ShippedRates.RATES), List.copyOf(rows));
  }

  /** The rows, and what is shipped for other days. */
  static List<StatutoryRate> union(List<StatutoryRate> rows, List<StatutoryRate> shipped) {
    List<StatutoryRate> all = new ArrayList<>(rows);
    shipped.stream()
        .filter(rate -> rows.stream().noneMatch(row -> ORDER.compare(row, rate) == 0))
        .forEach(all::add);
    all.sort(ORDER);
    return List.copyOf(all);
  }

  void add(long sellerId, StatutoryRate rate) {
    em.createNativeQuery(
            "INSERT INTO vat_rate (country, vat_class, valid_from, percent, seller_id)"
                + " VALUES (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, rate.country())
        .setParameter(2, rate.vatClass().name())
        .setParameter(3, rate.from())
        .setParameter(4, rate.percent())
        .setParameter(5, sellerId)
        .executeUpdate();
    reference.changed(TOPIC);
  }

  /** Whether there was such a row. */
  boolean remove(long sellerId, StatutoryRate rate) {
    reference.changed(TOPIC);
    return em.createNativeQuery(
                "DELETE FROM vat_rate WHERE country = ?1 AND vat_class = ?2 AND valid_from = ?3"
                    + " AND percent = ?4 AND seller_id = ?5")
            .setParameter(1, rate.country())
            .setParameter(2, rate.vatClass().name())
            .setParameter(3, rate.from())
            .setParameter(4, rate.percent())
            .setParameter(5, sellerId)
            .executeUpdate()
        > 0;
  }
}
