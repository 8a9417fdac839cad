package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The cost centres of the actor's company. */
@Dependent
public class CostCentreList implements ListDefinition<CostCentre> {
  public static final ListShape<CostCentre> SHAPE =
      ListShape.<CostCentre>named("cost-centres")
          .link("code", "cost-centres.code", CostCentre::code, "centre", CostCentre::code)
          .text("name", "common.name", CostCentre::name)
          .status("state", "common.status", CostCentreList::state)
          .page(Audience.CUSTOMER, "code", "name", "state")
          .build();

  private final CostCentres costCentres;

  @Inject
  public CostCentreList(CostCentres costCentres) {
    this.costCentres = costCentres;
  }

  @Override
  public ListShape<CostCentre> shape() {
    return SHAPE;
  }

  @Override
  public Page<CostCentre> rows(FilterValues filter, PageRequest page) {
    return costCentres.costCentres(page);
  }

  /** Whether it is in use. */
  public static Badge state(CostCentre centre) {
    return centre.archived()
        ? Badge.of(CostCentreState.ARCHIVED, "neutral", "pi-ban")
        : Badge.of(CostCentreState.USED, "ok", "pi-check");
  }
}
