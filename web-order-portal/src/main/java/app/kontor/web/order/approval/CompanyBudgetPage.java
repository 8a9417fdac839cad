package app.kontor.web.order.approval;

import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.party.Parties;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A budget of the company: added, changed, removed. */
@Named
@ViewScoped
public class CompanyBudgetPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Budgets budgets;
  @Inject private Parties parties;
  @Inject private PageInfo page;

  private String reference = "";
  private long version;
  private @Nullable BudgetSummary kept;
  private String currency = "";
  private String name = "";
  private BudgetPeriod period = BudgetPeriod.MONTH;
  private @Nullable BigDecimal amount;

  /** Reads the budget, if it is not a new one. */
  public void load() {
    if (isNew()) {
      currency = parties.ownPartner().currency().getCurrencyCode();
      return;
    }
    BudgetSummary found = budgets.budget(reference);
    kept = found;
    version = found.version();
    name = found.name();
    period = found.period();
    amount = found.amount().amount();
    currency = found.amount().currency().getCurrencyCode();
  }

  public String save() {
    BudgetData data = new BudgetData(name, period, amount);
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
