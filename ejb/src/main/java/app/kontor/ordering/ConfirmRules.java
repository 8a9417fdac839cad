package app.kontor.ordering;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Orders that are confirmed by rule. Of a customer's groups the first that has an active rule
 * decides, else that for everybody, else the seller's setting. An order that is kept back says why.
 */
@Local
public interface ConfirmRules {
  /** So many orders a preview looks at. */
  int PREVIEWED = 100;

  /** All rules of the actor's seller, by group. */
  List<ConfirmRule> rules();

  /**
   * The rule of a group; a fresh one where there is none.
   *
   * @throws app.kontor.party.UnknownMarket if the seller has no such group
   */
  ConfirmRule rule(String group);

  /**
   * Keeps a rule; it holds for orders from now on.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput as {@link ConfirmRule#check}
   * @throws app.kontor.party.UnknownMarket if the seller has no such group
   */
  void save(ConfirmRule rule);

  /**
   * What a rule would do with the last orders of its customers. Stock is asked as it is today, and
   * only of orders that still wait; the other conditions of all. Nothing is kept.
   *
   * @throws app.kontor.platform.failure.InvalidInput as {@link ConfirmRule#check}
   */
  ConfirmPreview preview(ConfirmRule rule);
}
