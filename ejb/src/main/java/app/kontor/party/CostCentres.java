package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/**
 * The cost centres of a company. As long as it keeps none, an order may name any; with the first
 * one that is in use, orders name one of them or none.
 */
@Local
public interface CostCentres {
  /** So many a company keeps at most. */
  int MOST = 500;

  /** All of the actor's company, those in use first, by code. */
  Page<CostCentre> costCentres(PageRequest page);

  /**
   * One of the actor's company.
   *
   * @throws UnknownCostCentre also for another company's
   */
  CostCentre costCentre(String code);

  /** Those that an order of the actor's company may name, by code; empty for any. */
  List<CostCentre> choices();

  /**
   * The same of a partner, for who enters and changes its orders; within the actor's scope.
   *
   * @throws UnknownPartner also if it is another company's
   */
  List<CostCentre> choicesOf(PartnerNumber partnerNumber);

  /**
   * Adds a cost centre to the actor's company, or changes the one that was read.
   *
   * @throws app.kontor.platform.failure.InvalidInput with field {@code costCentreCode} or {@code
   *     name}
   * @throws UnknownCostCentre if it was never there
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void keep(CostCentre wanted);
}
