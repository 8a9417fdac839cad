package app.kontor.tax.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.tax.RatePeriod;
import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import app.kontor.tax.VatRates;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeping VAT rates behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VatRatesBean implements VatRates {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final KeptRates kept;
  private final Once once;

  @Inject
  public VatRatesBean(CurrentActor actor, Clock clock, Parties parties, KeptRates kept, Once once) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.kept = kept;
    this.once = once;
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public Page<RatePeriod> list(String country, PageRequest page) {
    List<RatePeriod> periods = periods(kept.all(seller()), kept.rows(seller()), today());
    String wanted = country.equals("EL") ? "GR" : country;
    List<RatePeriod> shown =
        periods.stream()
            .filter(one -> wanted.isEmpty() || one.rate().country().equals(wanted))
            .toList();
    return new Page<>(
        shown.stream().skip(page.offset()).limit(page.limit()).toList(), shown.size());
  }

  /**
   * Each rate with its end, the latest of a class first.
   *
   * @param all by country, class and day
   * @param rows those of them that are not shipped
   */
  static List<RatePeriod> periods(
      List<StatutoryRate> all, List<StatutoryRate> rows, LocalDate today) {
    List<RatePeriod> periods = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < all.size(); i++) {
      StatutoryRate rate = all.get(i);
      StatutoryRate next = i + 1 < all.size() ? all.get(i + 1) : null;
      boolean followed =
          next != null
              && next.country().equals(rate.country())
              && next.vatClass() == rate.vatClass();
      LocalDate until = followed && next != null ? next.from().minusDays(1) : null;
      periods.add(
          first, new RatePeriod(rate, until, state(rate, until, today), !rows.contains(rate)));
      if (!followed) {
        first = periods.size();
      }
    }
    return periods;
  }

  private static RatePeriod.State state(
      StatutoryRate rate, @Nullable LocalDate until, LocalDate today) {
    if (rate.from().isAfter(today)) {
      return RatePeriod.State.FUTURE;
    }
    return until != null && until.isBefore(today) ? RatePeriod.State.ENDED : RatePeriod.State.VALID;
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void add(String key, StatutoryRate rate) {
    once.run(
        "add-vat-rate",
        actor.get().userId() + ":" + key,
        rate,
        Made.class,
        () -> {
          rate.checkAfter(kept.all(seller()), today());
          kept.add(seller(), rate);
          return new Made(rate.country() + rate.from());
        });
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void remove(String country, VatClass vatClass, LocalDate validFrom, BigDecimal seen) {
    if (!validFrom.isAfter(today())) {
      throw new InvalidInput("validFrom", "RATE_HAS_BEGUN", today().plusDays(1));
    }
    if (!kept.remove(seller(), new StatutoryRate(country, vatClass, validFrom, seen))) {
      throw new ChangedMeanwhile();
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }
}
