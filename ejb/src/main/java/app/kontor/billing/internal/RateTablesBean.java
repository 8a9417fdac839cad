package app.kontor.billing.internal;

import app.kontor.billing.RateFilter;
import app.kontor.billing.RateRow;
import app.kontor.billing.RateTables;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Currencies;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates of the actor's seller; whoever issues invoices keeps them. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RateTablesBean implements RateTables {
  private static final int TABLE_LENGTH = 40;
  private static final int REASON_LENGTH = 200;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final ExchangeRates rates;
  private final Jobs jobs;
  private final AuditChanges audit;

  @Inject
  public RateTablesBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      ExchangeRates rates,
      Jobs jobs,
      AuditChanges audit) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.rates = rates;
    this.jobs = jobs;
    this.audit = audit;
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public Currency homeCurrency() {
    return seller().homeCurrency();
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public Page<RateRow> list(RateFilter filter, PageRequest page) {
    Seller seller = seller();
    List<RateRow> found = rates.list(seller.id(), seller.homeCurrency(), filter, page);
    return new Page<>(
        found, rates.total(seller.id(), seller.homeCurrency(), filter, page, found.size()));
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void enter(
      String currency,
      LocalDate date,
      BigDecimal rate,
      String table,
      @Nullable String reason,
      @Nullable BigDecimal seen) {
    Seller seller = seller();
    String code = currency(currency, seller.homeCurrency());
    LocalDate today = seller.today(clock);
    if (date.isAfter(today)) {
      throw new InvalidInput("date", "RATE_OF_THE_FUTURE", today);
    }
    BigDecimal exact = rate.stripTrailingZeros();
    if (exact.signum() <= 0 || exact.compareTo(NumberRange.RATE.max()) > 0) {
      throw new InvalidInput("rate", "NOT_A_RATE", code, seller.homeCurrency().getCurrencyCode());
    }
    if (exact.scale() > PublishedRate.SCALE) {
      throw new InvalidInput("rate", "TOO_MANY_DECIMALS", PublishedRate.SCALE);
    }
    String evidence = evidence(table);
    if (rates.isPublished(code, seller.homeCurrency(), date)) {
      throw new InvalidInput("date", "RATE_PUBLISHED", code, date);
    }
    Optional<RateRow> before = rates.toChange(seller.id(), code, seller.homeCurrency(), date);
    if (before.isPresent()) {
      requireReason(reason);
      requireSeen(before.get(), seen);
      requireUnused(seller, code, date);
      audit.note("rate", before.get().rate().stripTrailingZeros(), exact);
      rates.correct(seller.id(), code, seller.homeCurrency(), date, exact, evidence);
    } else if (seen != null
        || !rates.enter(seller.id(), code, seller.homeCurrency(), date, exact, evidence)) {
      throw new ChangedMeanwhile();
    }
  }

  /** Who corrects or removes a rate has seen the one that is there. */
  private static void requireSeen(RateRow stored, @Nullable BigDecimal seen) {
    if (seen == null) {
      throw new InvalidInput(
          "seen", "RATE_ENTERED", stored.currency(), stored.date(), stored.rate());
    }
    if (stored.rate().compareTo(seen) != 0) {
      throw new ChangedMeanwhile();
    }
  }

  private static String currency(@Nullable String text, Currency home) {
    String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      throw InvalidInput.required("currency");
    }
    try {
      if (Currencies.of(code).equals(home)) {
        throw new InvalidInput("currency", "HOME_CURRENCY", code);
      }
      return code;
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("currency", "NOT_A_CURRENCY", code);
    }
  }

  /** The reason stands in the audit trail with the other arguments. */
  private static void requireReason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("reason", "RATE_CORRECTED_WHY");
    }
    if (reason.strip().length() > REASON_LENGTH) {
      throw new InvalidInput("reason", "TOO_LONG", REASON_LENGTH);
    }
  }

  private void requireUnused(Seller seller, String currency, LocalDate date) {
    Optional<String> document = rates.usedBy(seller.id(), currency, date);
    if (document.isPresent()) {
      throw new InvalidInput("date", "RATE_USED", currency, date, document.get());
    }
  }

  private static String evidence(@Nullable String table) {
    String evidence = table == null ? "" : table.strip();
    if (evidence.isEmpty()) {
      throw InvalidInput.required("table");
    }
    if (evidence.length() > TABLE_LENGTH) {
      throw new InvalidInput("table", "TOO_LONG", TABLE_LENGTH);
    }
    return evidence;
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void remove(String currency, LocalDate date, BigDecimal seen) {
    Seller seller = seller();
    Optional<RateRow> before = rates.toChange(seller.id(), currency, seller.homeCurrency(), date);
    if (before.isPresent()) {
      requireSeen(before.get(), seen);
      requireUnused(seller, currency, date);
    }
    rates.remove(seller.id(), currency, seller.homeCurrency(), date);
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void fetch(String key) {
    Seller seller = seller();
    String home = seller.homeCurrency().getCurrencyCode();
    RateFetch.Wanted wanted = new RateFetch.Wanted(home);
    jobs.request(seller.id(), RateFetch.KIND, key, wanted, actor.get().name());
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public Optional<JobView> lastFetch() {
    return jobs.latest(actor.get().sellerId(), RateFetch.KIND, 1).stream().findFirst();
  }

  private Seller seller() {
    return parties.seller(actor.get().sellerId());
  }
}
