package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Map;

/**
 * Staff decide for whom price lists are, how their prices follow from others, and which of several
 * lists decides; and they make promotions, whose prices are kept as those of lists are.
 */
@Local
public interface PriceRules {

  /** Promotions whose code or name has the text, by currency and code. */
  Page<PriceListView> promotions(String text, PageRequest page);

  /**
   * The rule of a list or promotion.
   *
   * @throws UnknownPriceList if the seller has none of this code
   */
  PriceRuleData.Shown rule(String code);

  /**
   * Adds a promotion for nobody yet.
   *
   * @return its code
   * @throws InvalidInput naming the field: CODE_TAKEN, VALIDITY_REVERSED, RATE_MISSING, ...
   */
  String add(NewPromotion promotion);

  /**
   * Changes how a list gives its prices.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput at {@code source}: NOT_A_VALUE, FORMULA_CIRCLE; at {@code rate}:
   *     RATE_MISSING, RATE_WITHOUT_NEED; at another field
   */
  void change(PriceRuleData rule);

  /**
   * Gives a list to somebody, or puts it at another place among those on its level.
   *
   * @throws InvalidInput at {@code audience} if there is nobody of that code, or the list is for
   *     everybody anyway
   */
  void include(String code, PriceAudience audience);

  /** Takes a list from somebody; who has it not is passed over. */
  void exclude(String code, PriceAudience.AudienceKind kind, String audience);

  /** How several lists of each level decide. */
  Map<PriceLevel, WithinLevel> levels();

  /** Decides how several lists of a level decide. */
  void decide(PriceLevel level, WithinLevel within);
}
