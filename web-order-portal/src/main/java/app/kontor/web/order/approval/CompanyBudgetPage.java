package app.kontor.web.order.approval;

import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.party.CostCentres;
import app.kontor.party.Parties;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A budget of the company: added, changed, removed. */
@Named
@ViewScoped
public class CompanyBudgetPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Budgets budgets;
  @Inject private Parties parties;
  @Inject private CostCentres centres;
  @Inject private PageInfo page;

  private String reference = "";
  private long version;
  private @Nullable BudgetSummary kept;
  private String currency = "";
  private String name = "";
  private String costCentre = "";
  private List<Choice> costCentres = List.of();
  private BudgetPeriod period = BudgetPeriod.MONTH;
  private @Nullable BigDecimal amount;

  /** Reads the budget, if it is not a new one. */
  public void load() {
    costCentres =
        centres.choices().stream()
            .map(one -> new Choice(one.code(), one.code() + " " + one.name()))
            .toList();
    if (isNew()) {
      currency = parties.ownPartner().currency().getCurrencyCode();
      return;
    }
    BudgetSummary found = budgets.budget(reference);
    kept = found;
    version = found.version();
    name = found.name();
    costCentre = found.costCentre();
    offer(found.costCentre());
    period = found.period();
    amount = found.amount().amount();
    currency = found.amount().currency().getCurrencyCode();
  }

  /** One that is used no longer stays with its budget. */
  private void offer(String code) {
    if (!code.isEmpty() && costCentres.stream().noneMatch(one -> one.value().equals(code))) {
      costCentres = Stream.concat(costCentres.stream(), Stream.of(new Choice(code, code))).toList();
    }
  }

  public String save() {
    BudgetData data = new BudgetData(name, period, amount, costCentre);
    if (isNew()) {
      budgets.add(page.key(), data);
    } else {
      budgets.change(reference, version, data);
    }
    page.done("budget.saved", name);
    return page.redirect("/company-budgets.xhtml");
  }

  public String remove() {
    budgets.remove(reference, version);
    page.done("budget.removed", name);
    return page.redirect("/company-budgets.xhtml");
  }

  public boolean isNew() {
    return reference.isEmpty();
  }

  public @Nullable BudgetSummary getKept() {
    return kept;
  }

  /** Code of the company's currency. */
  public String getCurrency() {
    return currency;
  }

  public List<BudgetPeriod> getPeriods() {
    return List.of(BudgetPeriod.values());
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** Code of the cost centre whose orders take of it; empty for one of people. */
  public String getCostCentre() {
    return costCentre;
  }

  public void setCostCentre(@Nullable String costCentre) {
    this.costCentre = costCentre == null ? "" : costCentre;
  }

  public List<Choice> getCostCentres() {
    return costCentres;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public BudgetPeriod getPeriod() {
    return period;
  }

  public void setPeriod(BudgetPeriod period) {
    this.period = period;
  }

  public @Nullable BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(@Nullable BigDecimal amount) {
    this.amount = amount;
  }
}
