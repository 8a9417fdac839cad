package app.kontor.notification.internal.notice;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.notification.Digest;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticeChoices;
import app.kontor.notification.NoticeKind;
import app.kontor.notification.Notices;
import app.kontor.notification.UnknownNotice;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices of the actor behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticesBean implements Notices {
  /** So many are counted: nobody reads more at once. */
  private static final int COUNTED = 99;

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private NoticeRows rows;
  @Inject private NoticeReaders readers;
  @Inject private KeptNotices kept;
  @Inject private Parties parties;

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public Page<Notice> notices(Set<String> kinds, boolean unread, PageRequest page) {
    Actor reader = actor.get();
    List<NoticeKind> asked =
        kinds.isEmpty()
            ? rows.wanted(reader)
            : rows.kinds(reader).stream().filter(one -> kinds.contains(one.name())).toList();
    List<Notice> found =
        rows.list(
            reader,
            asked,
            new NoticeRows.Slice(unread, rows.seen(reader.userId()), page.offset(), page.limit()));
    int shown = Math.min(found.size(), page.limit());
    return new Page<>(
        found.subList(0, shown), new Total(page.offset() + shown, found.size() > page.limit()));
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public Total unread() {
    Actor reader = actor.get();
    Instant now = clock.instant();
    OptionalInt known = kept.of(reader.userId(), now);
    int unread = known.isPresent() ? known.getAsInt() : rows.unread(reader, COUNTED + 1);
    if (known.isEmpty()) {
      kept.keep(reader.userId(), unread, now);
    }
    return new Total(Math.min(unread, COUNTED), unread > COUNTED);
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public void read(long id) {
    Actor reader = actor.get();
    if (!rows.read(reader, id)) {
      throw new UnknownNotice(id);
    }
    kept.forget(reader.userId());
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public void readAll(Instant until) {
    Actor reader = actor.get();
    Instant now = clock.instant();
    Instant last = until.isAfter(now) ? now : until;
    readers.seen(reader, last, now);
    rows.forget(reader.userId(), last);
    kept.forget(reader.userId());
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public NoticeChoices choices() {
    Actor reader = actor.get();
    return new NoticeChoices(
        rows.kinds(reader),
        rows.wanted(reader).stream().map(NoticeKind::name).collect(Collectors.toSet()),
        readers.digest(reader.userId()));
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public void choose(Set<String> kinds, Digest digest) {
    Actor reader = actor.get();
    rows.unwant(
        reader.userId(),
        rows.kinds(reader).stream()
            .map(NoticeKind::name)
            .filter(name -> !kinds.contains(name))
            .toList());
    Instant now = clock.instant();
    readers.choose(reader, digest, now, digest.after(now, parties.seller().zone()));
    kept.forget(reader.userId());
  }
}
