package app.kontor.pricing.internal;

import app.kontor.money.Currencies;
import app.kontor.platform.data.Rows;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What nodes keep of price lists. Native, because lists are read with what they are derived from,
 * and of none the entity.
 */
@Dependent
public class PriceTermsRows {
  @PersistenceContext private EntityManager em;

  /** The terms of all lists of the seller. */
  List<PriceListTerms> terms(long sellerId) {
    Map<Long, List<PriceAudience>> audiences = audiences(sellerId);
    return Rows.list(
        em.createNativeQuery(
                "SELECT l.id, l.code, l.currency, l.base, l.promotion, l.merging, l.valid_from,"
                    + " l.valid_to, s.code AS source, l.percent, l.rate, l.rounding_step,"
                    + " l.rounding_direction, l.decimals FROM price_list l LEFT JOIN price_list s ON s.id ="
                    + " l.derived_from WHERE l.seller_id = ?1 ORDER BY l.id")
            .setParameter(1, sellerId),
        row ->
            new PriceListTerms(
                row.number("id"),
                row.text("code"),
                Currencies.of(row.text("currency")),
                row.flag("base"),
                row.flag("promotion"),
                row.flag("merging"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                formula(row),
                audiences.getOrDefault(row.number("id"), List.of()),
                Math.toIntExact(row.number("decimals"))));
  }

  /** The formula of a row with the columns of the terms, or null if the list has none. */
  static @Nullable PriceFormula formula(Rows row) {
    String source = row.textOrNull("source");
    return source == null
        ? null
        : new PriceFormula(
            source,
            row.decimal("percent").stripTrailingZeros(),
            row.decimalOrNull("rate"),
            row.decimal("rounding_step").stripTrailingZeros(),
            RoundingDirection.valueOf(row.text("rounding_direction")));
  }

  Map<Long, List<PriceAudience>> audiences(long sellerId) {
    Map<Long, List<PriceAudience>> audiences = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT a.list_id, a.kind, a.code, a.place FROM price_audience a JOIN"
                        + " price_list l ON l.id = a.list_id WHERE l.seller_id = ?1"
                        + " ORDER BY a.list_id, a.kind, a.code")
                .setParameter(1, sellerId),
            row -> Map.entry(row.number("list_id"), audience(row)))
        .forEach(
            row ->
                audiences
                    .computeIfAbsent(row.getKey(), list -> new ArrayList<>())
                    .add(row.getValue()));
    return audiences;
  }

  static PriceAudience audience(Rows row) {
    return new PriceAudience(
        PriceAudience.AudienceKind.valueOf(row.text("kind")),
        row.text("code"),
        Math.toIntExact(row.number("place")));
  }

  /** How the lists of a level decide, where the seller has said so. */
  Map<PriceLevel, WithinLevel> within(long sellerId) {
    Map<PriceLevel, WithinLevel> within = new EnumMap<>(PriceLevel.class);
    Rows.list(
            em.createNativeQuery("SELECT level, within_level FROM price_level WHERE seller_id = ?1")
                .setParameter(1, sellerId),
            row ->
                Map.entry(
                    PriceLevel.valueOf(row.text("level")),
                    WithinLevel.valueOf(row.text("within_level"))))
        .forEach(row -> within.put(row.getKey(), row.getValue()));
    return within;
  }

  /** The edition of the prices of each list. */
  Map<Long, Long> editions(long sellerId) {
    Map<Long, Long> editions = new HashMap<>();
    Rows.list(
            quiet(
                em.createNativeQuery("SELECT id, edition FROM price_list WHERE seller_id = ?1")
                    .setParameter(1, sellerId)),
            row -> Map.entry(row.number("id"), row.number("edition")))
        .forEach(row -> editions.put(row.getKey(), row.getValue()));
    return editions;
  }

  /** The partners with whom single prices are agreed. */
  Set<Long> agreedWith(long sellerId) {
    return new HashSet<>(
        Rows.numbers(
            quiet(
                em.createNativeQuery(
                        "SELECT DISTINCT partner_id FROM price_agreement WHERE seller_id = ?1")
                    .setParameter(1, sellerId))));
  }

  private static Query quiet(Query query) {
    return query.setFlushMode(FlushModeType.COMMIT);
  }
}
