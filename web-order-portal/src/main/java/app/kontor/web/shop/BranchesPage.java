package app.kontor.web.shop;

import app.kontor.stock.WarehouseData;
import app.kontor.stock.Warehouses;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The seller's branches with address and hours. */
@Named
@RequestScoped
public class BranchesPage {
  @EJB private Warehouses warehouses;
  @Inject private Visitor visitor;

  private List<WarehouseData> branches = List.of();

  /** Reads the branches. */
  public void load() {
    branches = warehouses.branches();
  }

  public List<WarehouseData> getBranches() {
    return branches;
  }

  /** The days on which a branch is open, each with its hours. */
  public List<Choice> hours(WarehouseData branch) {
    return WeekWords.open(branch.hours(), visitor.getLocale());
  }
}
