package app.kontor.notification.internal.notice;

import app.kontor.access.ActingPeople;
import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticesDue;
import app.kontor.notification.internal.notice.NoticeReaders.Due;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Once a minute, writes the mails with what is new to those who want them now. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestTick {
  /** People of one seller to whom a mail is written in one turn; the others follow in the next. */
  private static final int MOST = 200;

  /** So many are told in one mail; the page has the others. */
  private static final int TOLD = 50;

  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Parties parties;
  @Inject private ActingPeople people;
  @Inject private NoticeRows rows;
  @Inject private NoticeReaders readers;
  @Inject private Event<NoticesDue> telling;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void tick() {
    outage.guard("mails with notices", this::tell);
  }

  /** Each person in a transaction of their own; of several nodes the one that moves on tells. */
  void tell() {
    Instant now = clock.instant();
    for (long seller : transactions.read(sellers::ids)) {
      for (Due due : transactions.read(() -> readers.due(seller, now, MOST))) {
        transactions.run(
            () -> actor.runAs(Actor.system(seller), () -> tell(parties.seller(seller), due, now)));
      }
    }
  }

  private void tell(Seller seller, Due due, Instant now) {
    Optional<Actor> reader =
        due.partnerId() == 0
            ? people.actor(seller.id(), due.userId())
            : people.buyer(seller.id(), due.partnerId(), due.userId());
    Instant next = reader.flatMap(who -> due.digest().after(now, seller.zone())).orElse(null);
    List<Notice> news = reader.map(who -> news(who, due.toldAt())).orElse(List.of());
    if (news.isEmpty() && next != null && next.equals(now)) {
      return;
    }
    if (readers.moveOn(due, now, next)) {
      reader
          .filter(who -> !news.isEmpty())
          .ifPresent(who -> telling.fire(new NoticesDue(seller, who, news, now)));
    }
  }

  /** What was read on the page needs no mail. */
  private List<Notice> news(Actor reader, Instant toldAt) {
    Instant seen = rows.seen(reader.userId());
    Instant since = seen.isAfter(toldAt) ? seen : toldAt;
    return rows
        .list(reader, rows.wanted(reader), new NoticeRows.Slice(true, since, 0, TOLD))
        .stream()
        .limit(TOLD)
        .toList();
  }
}
