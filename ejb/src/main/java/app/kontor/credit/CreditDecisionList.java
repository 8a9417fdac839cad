package app.kontor.credit;

import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was agreed with one customer and why, latest first. */
@Dependent
public class CreditDecisionList implements ListDefinition<CreditDecision> {
  public static final ListShape<CreditDecision> SHAPE =
      ListShape.<CreditDecision>named("credit-decisions")
          .date("decided", "credit.decided", CreditDecision::decidedAt)
          .text("by", "credit.by", CreditDecision::decidedBy)
          .money("limit", "accounts.limit", one -> money(one, one.terms().limit()))
          .date("until", "credit.until", one -> one.terms().validUntil())
          .money("insured", "credit.insured", one -> money(one, one.terms().insured()))
          .number("days", "credit.days", one -> one.terms().overdueDays())
          .text("policy", "credit.policy", one -> one.terms().policy())
          .text("reason", "credit.reason", CreditDecision::reason)
          .page(
              Audience.STAFF,
              "decided",
              "by",
              "limit",
              "until",
              "insured",
              "days",
              "policy",
              "reason")
          .build();

  private final CreditLimits limits;

  @Inject
  public CreditDecisionList(CreditLimits limits) {
    this.limits = limits;
  }

  @Override
  public ListShape<CreditDecision> shape() {
    return SHAPE;
  }

  @Override
  public Page<CreditDecision> rows(FilterValues filter, PageRequest page) {
    return limits.decisions(new PartnerNumber(filter.text("customer")), page);
  }

  private static @Nullable Money money(CreditDecision decision, @Nullable BigDecimal amount) {
    return amount == null ? null : Money.of(amount, decision.currency());
  }
}
