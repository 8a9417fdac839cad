package app.kontor.transfer.internal;

import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Jobs;
import app.kontor.transfer.model.Schedule;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Four times a minute, requests the imports and exports that are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleTick {
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Parties parties;
  @Inject private Schedules schedules;
  @Inject private Jobs jobs;

  @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "10,25,40,55", persistent = false)
  void tick() {
    outage.guard("schedules of transfers", () -> transactions.run(this::request));
  }

  /**
   * Requests what is due. Of several nodes the one that sets the next time asks for the job; times
   * that have passed while no node ran are one.
   */
  void request() {
    Instant now = clock.instant();
    for (long seller : sellers.ids()) {
      List<Schedule> due = schedules.due(seller, now);
      if (!due.isEmpty()) {
        ZoneId zone = actor.callAs(Actor.system(seller), () -> parties.seller(seller)).zone();
        due.forEach(schedule -> request(schedule, now, zone));
      }
    }
  }

  private void request(Schedule schedule, Instant now, ZoneId zone) {
    Instant due = schedule.view("").nextAt();
    if (due != null && schedules.moveOn(schedule, due, schedule.data().rhythm().next(now, zone))) {
      jobs.request(
          schedule.sellerId(),
          ScheduleJob.KIND,
          schedule.reference() + ' ' + due,
          new ScheduleJob.Due(schedule.sellerId(), schedule.reference()),
          "Kontor");
    }
  }
}
