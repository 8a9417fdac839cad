package app.kontor.pricing.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Gives lists another rule; the caller holds the seller, so that no two make a circle. */
@Dependent
public class RuleChange {
  private final PriceListRepository lists;
  private final PriceTermsRows terms;
  private final KeptPriceLists kept;

  @Inject
  RuleChange(PriceListRepository lists, PriceTermsRows terms, KeptPriceLists kept) {
    this.lists = lists;
    this.terms = terms;
    this.kept = kept;
  }

  /**
   * Gives a list its rule.
   *
   * @return the formula it had, or null
   */
  @Nullable PriceFormula apply(long sellerId, PriceRuleData rule) {
    PriceList list = lists.toChange(sellerId, rule.code());
    PriceFormula before = kept.of(sellerId).book().formula(list.id());
    list.rule(rule, source(sellerId, rule.code(), rule.formula()));
    kept.changed();
    return before;
  }

  /**
   * The list that a formula begins with.
   *
   * @throws InvalidInput at {@code source} if there is none, or it is derived from the list itself
   */
  @Nullable PriceList source(long sellerId, String code, @Nullable PriceFormula formula) {
    if (formula == null) {
      return null;
    }
    PriceList source =
        lists
            .find(sellerId, formula.source())
            .orElseThrow(() -> new InvalidInput("source", "NOT_A_VALUE", formula.source()));
    if (new PriceBook(terms.terms(sellerId)).wouldCircle(code, formula.source())) {
      throw new InvalidInput("source", "FORMULA_CIRCLE", formula.source());
    }
    return source;
  }
}
