package app.kontor.web.order.credit;

import app.kontor.credit.Accounts;
import app.kontor.credit.CreditDecision;
import app.kontor.credit.CreditDecisionList;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CustomerAccount;
import app.kontor.money.Currencies;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credit that is agreed with a customer in a currency, and what was agreed before. */
@Named
@ViewScoped
public class CreditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Accounts accounts;
  @EJB private CreditLimits limits;
  @EJB private Parties parties;
  @Inject private ListPages lists;
  @Inject private PageInfo page;

  private String customer = "";
  private String currency = "";
  private long version;
  private @Nullable Partner partner;
  private @Nullable CustomerAccount account;
  private List<CreditDecision> decisions = List.of();
  private @Nullable BigDecimal limit;
  private @Nullable LocalDate validUntil;
  private @Nullable BigDecimal insured;
  private @Nullable BigDecimal overdueDays;
  private CreditPolicy policy = CreditPolicy.HOLD;
  private String reason = "";

  /** Reads the customer and what is agreed; in the customer's currency unless another is named. */
  public void load() {
    Partner found = parties.partner(new PartnerNumber(customer));
    partner = found;
    customer = found.number().value();
    if (currency.isEmpty()) {
      currency = found.currency().getCurrencyCode();
    }
    accounts.accountsOf(found.number()).stream()
        .filter(one -> one.currency().getCurrencyCode().equals(currency))
        .findFirst()
        .ifPresent(this::show);
    decisions = lists.load(CreditDecisionList.SHAPE).found().rows();
  }

  private void show(CustomerAccount found) {
    account = found;
    version = found.version();
    CreditTerms terms = found.terms();
    limit = terms.limit();
    validUntil = terms.validUntil();
    insured = terms.insured();
    Integer days = terms.overdueDays();
    overdueDays = days == null ? null : BigDecimal.valueOf(days);
    policy = terms.policy();
  }

  /** Agrees what was entered. */
  public String agree() {
    BigDecimal days = overdueDays;
    limits.agree(
        new PartnerNumber(customer),
        Currencies.of(currency),
        version,
        new CreditTerms(
            limit, validUntil, insured, days == null ? null : days.intValueExact(), policy),
        reason);
    page.done("credit.agreed", getPartner().name());
    return page.redirect("/office/billing/open-items.xhtml", "customer", customer);
  }

  public Partner getPartner() {
    if (partner == null) {
      throw new PageNotLoaded("a customer");
    }
    return partner;
  }

  /** Null if there never was anything on it. */
  public @Nullable CustomerAccount getAccount() {
    return account;
  }

  public List<CreditDecision> getDecisions() {
    return decisions;
  }

  public List<CreditPolicy> getPolicies() {
    return List.of(CreditPolicy.values());
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = currency == null ? "" : currency.strip();
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public @Nullable BigDecimal getLimit() {
    return limit;
  }

  public void setLimit(@Nullable BigDecimal limit) {
    this.limit = limit;
  }

  public @Nullable LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(@Nullable LocalDate validUntil) {
    this.validUntil = validUntil;
  }

  public @Nullable BigDecimal getInsured() {
    return insured;
  }

  public void setInsured(@Nullable BigDecimal insured) {
    this.insured = insured;
  }

  public @Nullable BigDecimal getOverdueDays() {
    return overdueDays;
  }

  public void setOverdueDays(@Nullable BigDecimal overdueDays) {
    this.overdueDays = overdueDays;
  }

  public CreditPolicy getPolicy() {
    return policy;
  }

  public void setPolicy(CreditPolicy policy) {
    this.policy = policy;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
