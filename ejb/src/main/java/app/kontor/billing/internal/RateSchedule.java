package app.kontor.billing.internal;

import app.kontor.access.Sellers;
import app.kontor.billing.BillingSettings;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Jobs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * On working days from noon to evening, each hour until the day's table is there: both banks
 * publish in these hours. Sellers who enter their rates themselves switch it off.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateSchedule {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Parties parties;
  @Inject private Settings settings;
  @Inject private Jobs jobs;
  @Inject private ExchangeRates rates;

  @Schedule(
      hour = "12-18",
      minute = "35",
      dayOfWeek = "Mon-Fri",
      timezone = PublishedTables.ZONE_ID,
      persistent = false)
  void tick() {
    outage.guard("exchange rates", () -> transactions.run(this::request));
  }

  /** Requests what is missing of today; on any day but a working day nothing. */
  void request() {
    LocalDateTime now =
        LocalDateTime.now(clock.withZone(PublishedTables.ZONE)).truncatedTo(ChronoUnit.HOURS);
    if (now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return;
    }
    for (long seller : sellers.ids()) {
      Currency home =
          actor.callAs(Actor.system(seller), () -> parties.seller(seller)).homeCurrency();
      if (settings.get(seller, BillingSettings.RATES_DAILY)
          && !rates.isPublished(home, now.toLocalDate())) {
        String due = home.getCurrencyCode() + " " + now;
        RateFetch.Wanted wanted = new RateFetch.Wanted(home.getCurrencyCode());
        jobs.request(seller, RateFetch.KIND, due, wanted, "Kontor");
      }
    }
  }
}
