package app.kontor.web.order.approval;

import app.kontor.access.People.Person;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.platform.data.PageRequest;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a colleague may order without approval, on the colleague's page. */
@Named
@ViewScoped
public class PersonLimits implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SpendingLimits spendingLimits;
  @Inject private Budgets budgets;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String email = "";
  private long version;
  private SpendingLimits.@Nullable Kept kept;
  private @Nullable BigDecimal perOrder;
  private @Nullable BigDecimal perMonth;
  private String approver = "";
  private String budget = "";
  private final List<Choice> budgetChoices = new ArrayList<>();

  /**
   * Reads the limits of somebody who is there.
   *
   * @param person e-mail address; null or empty for somebody new, who has none
   */
  public void load(@Nullable String person) {
    if (person == null || person.isBlank()) {
      return;
    }
    SpendingLimits.Kept found = spendingLimits.limit(person);
    kept = found;
    email = person;
    version = found.version();
    perOrder = found.limit().perOrder();
    perMonth = found.limit().perMonth();
    approver = found.limit().approver();
    budget = found.limit().budget();
    budgetChoices.clear();
    budgetChoices.add(new Choice("", texts.of("limit.no-budget")));
    for (BudgetSummary one : budgets.budgets(PageRequest.first(Budgets.MOST)).rows()) {
      budgetChoices.add(new Choice(one.reference(), one.name()));
    }
  }

  /**
   * @param name as the page calls the person
   */
  public String save(String name) {
    spendingLimits.set(email, version, new SpendingLimit(perOrder, perMonth, approver, budget));
    page.done("limit.saved", name);
    return page.redirect("/company-person.xhtml", "who", email);
  }

  public boolean isShown() {
    return kept != null;
  }

  public SpendingLimits.@Nullable Kept getKept() {
    return kept;
  }

  /** Any approver, or one of them. */
  public List<Choice> getApprovers() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", texts.of("limit.any")));
    SpendingLimits.Kept found = kept;
    if (found != null) {
      for (Person person : found.approvers()) {
        choices.add(new Choice(person.email(), person.name()));
      }
    }
    return choices;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public @Nullable BigDecimal getPerOrder() {
    return perOrder;
  }

  public void setPerOrder(@Nullable BigDecimal perOrder) {
    this.perOrder = perOrder;
  }

  public @Nullable BigDecimal getPerMonth() {
    return perMonth;
  }

  public void setPerMonth(@Nullable BigDecimal perMonth) {
    this.perMonth = perMonth;
  }

  public List<Choice> getBudgets() {
    return List.copyOf(budgetChoices);
  }

  public String getBudget() {
    return budget;
  }

  public void setBudget(@Nullable String budget) {
    this.budget = budget == null ? "" : budget;
  }

  public String getApprover() {
    return approver;
  }

  public void setApprover(@Nullable String approver) {
    this.approver = approver == null ? "" : approver;
  }
}
