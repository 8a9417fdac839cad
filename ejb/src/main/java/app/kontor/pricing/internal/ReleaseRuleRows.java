package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import app.kontor.pricing.PriceFormula;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The formulas of releases; native, as the terms of lists are read. */
@Dependent
public class ReleaseRuleRows {
  @PersistenceContext private EntityManager em;

  /** Which of two formulas of a list. */
  enum Side {
    /** As it shall be. */
    NEW,
    /** As it was when it was released. */
    OLD
  }

  /** A rule that a list gives its prices by. */
  record Rule(String code, boolean merging, @Nullable PriceFormula formula) {}

  /** Rules by the ids of their lists. */
  Map<Long, Rule> of(long releaseId, Side side) {
    Map<Long, Rule> rules = new TreeMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT r.list_id, l.code, r.merging, s.code AS source, r.percent, r.rate,"
                        + " r.rounding_step, r.rounding_direction FROM price_release_rule r JOIN"
                        + " price_list l ON l.id = r.list_id LEFT JOIN price_list s ON s.id ="
                        + " r.derived_from WHERE r.release_id = ?1 AND r.side = ?2")
                .setParameter(1, releaseId)
                .setParameter(2, side.name()),
            row ->
                Map.entry(
                    row.number("list_id"),
                    new Rule(row.text("code"), row.flag("merging"), PriceTermsRows.formula(row))))
        .forEach(row -> rules.put(row.getKey(), row.getValue()));
    return rules;
  }

  /**
   * Keeps a rule instead of what is kept of its list.
   *
   * @param sourceId of the formula's list, or null if there is no formula
   */
  void put(long releaseId, long listId, Rule rule, @Nullable Long sourceId) {
    PriceFormula formula = rule.formula();
    em.createNativeQuery(
            "REPLACE INTO price_release_rule (release_id, list_id, side, merging, derived_from,"
                + " percent, rate, rounding_step, rounding_direction)"
                + " VALUES (?1, ?2, 'NEW', ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, releaseId)
        .setParameter(2, listId)
        .setParameter(3, rule.merging())
        .setParameter(4, sourceId)
        .setParameter(5, formula == null ? null : formula.percent())
        .setParameter(6, formula == null ? null : formula.rate())
        .setParameter(7, formula == null ? null : formula.step())
        .setParameter(8, formula == null ? null : formula.rounding().name())
        .executeUpdate();
  }

  /** Forgets the rule that a list shall have. */
  void drop(long releaseId, long listId) {
    em.createNativeQuery(
            "DELETE FROM price_release_rule WHERE release_id = ?1 AND list_id = ?2"
                + " AND side = 'NEW'")
        .setParameter(1, releaseId)
        .setParameter(2, listId)
        .executeUpdate();
  }

  /** Keeps what the rules of its lists are now. */
  void keep(long releaseId) {
    em.createNativeQuery(
            "REPLACE INTO price_release_rule (release_id, list_id, side, merging, derived_from,"
                + " percent, rate, rounding_step, rounding_direction) SELECT r.release_id, l.id,"
                + " 'OLD', l.merging, l.derived_from, l.percent, l.rate, l.rounding_step,"
                + " l.rounding_direction FROM price_release_rule r JOIN price_list l ON l.id ="
                + " r.list_id WHERE r.release_id = ?1 AND r.side = 'NEW'")
        .setParameter(1, releaseId)
        .executeUpdate();
  }
}
