package app.kontor.credit.internal;

import app.kontor.credit.CreditDecision;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPanel;
import app.kontor.credit.CreditStanding;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.model.CreditAccount;
import app.kontor.credit.model.CreditDecisionRow;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Money;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agrees credit with customers, and shows it to their buyers. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CreditLimitsBean implements CreditLimits {
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private TermsOfPayment payments;
  @Inject private CreditRows rows;
  @Inject private CreditBooks books;
  @Inject private CreditReview review;

  @Override
  @Allowed(value = Permission.CREDIT_MANAGE, audit = true)
  public void agree(
      PartnerNumber customer, Currency currency, long version, CreditTerms terms, String reason) {
    String why = Reasons.required(reason);
    Partner partner = parties.partner(customer);
    if (!parties.currencies().contains(currency)) {
      throw new InvalidInput("currency", "NOT_A_VALUE", currency.getCurrencyCode());
    }
    check("limit", terms.limit(), currency);
    check("insured", terms.insured(), currency);
    Integer days = terms.overdueDays();
    if (days != null) {
      NumberRange.DAYS.check("overdueDays", BigDecimal.valueOf(days));
    }
    terms.checked();
    Actor who = actor.get();
    Optional<CreditAccount> kept = rows.lock(partner.id(), currency);
    if (kept.isEmpty() && version != 0) {
      throw new ChangedMeanwhile();
    }
    CreditAccount account =
        kept.map(one -> one.require(version))
            .orElseGet(() -> new CreditAccount(who.sellerId(), partner, currency));
    CreditTerms before = account.terms();
    account.agree(terms);
    if (kept.isEmpty()) {
      rows.add(account);
    }
    rows.add(new CreditDecisionRow(account, terms, why, clock.instant(), who.name()));
    audit.compare(before, terms);
    review.later(who.sellerId(), partner.id(), currency);
  }

  private static void check(String field, @Nullable BigDecimal amount, Currency currency) {
    if (amount != null) {
      NumberRange.AMOUNT
          .refusal(field, amount, currency.getDefaultFractionDigits())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  @Override
  @Allowed(Permission.CREDIT_MANAGE)
  public Page<CreditDecision> decisions(PartnerNumber customer, PageRequest page) {
    return rows.decisions(parties.partner(customer).id(), page);
  }

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public Optional<CreditPanel> panel(Money gross, @Nullable String paymentTerms) {
    Partner partner = parties.ownPartner();
    if (days(partner, paymentTerms) == 0) {
      return Optional.empty();
    }
    return rows.account(partner.id(), gross.currency())
        .filter(account -> account.terms().isLimited())
        .map(account -> panel(account, gross));
  }

  private int days(Partner partner, @Nullable String code) {
    if (code == null || code.isBlank() || code.equals(partner.terms().code())) {
      return partner.paymentDays();
    }
    return payments.offered(partner.number()).stream()
        .filter(one -> one.code().equals(code))
        .mapToInt(PaymentTerms::days)
        .findFirst()
        .orElseGet(partner::paymentDays);
  }

  private CreditPanel panel(CreditAccount account, Money gross) {
    CreditStanding standing = books.standing(account);
    BigDecimal limit = account.terms().limit();
    return new CreditPanel(
        limit == null ? null : Money.of(limit, gross.currency()),
        standing,
        standing.taken().plus(gross),
        books.verdict(account, standing, gross).orElse(null),
        account.terms().policy());
  }
}
