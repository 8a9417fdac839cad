package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PermissionSet;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpkeep;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.work.Jobs;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.RunView;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferPlace;
import app.kontor.transfer.TransferSchedules;
import app.kontor.transfer.UnknownSchedule;
import app.kontor.transfer.model.Schedule;
import app.kontor.transfer.model.ScheduledRun;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Schedules of imports and exports behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TransferSchedulesBean implements TransferSchedules {
  /** Most schedules of a seller. */
  private static final int MOST = 200;

  @Inject private CurrentActor actor;
  @Inject private TransferKinds kinds;
  @Inject private Schedules schedules;
  @Inject private RemotePlaces places;
  @Inject private Parties parties;
  @Inject private FileStore store;
  @Inject private FileUpkeep files;
  @Inject private Jobs jobs;
  @Inject private Once once;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;

  @Override
  @Allowed(of = PermissionSet.FILES)
  public List<String> kinds() {
    return kinds.of(actor.get()).stream().map(TransferKind::key).toList();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public List<String> written() {
    return kinds.of(actor.get()).stream()
        .filter(kind -> !kind.isArchive())
        .map(TransferKind::key)
        .toList();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Page<ScheduleView> schedules(PageRequest page) {
    return schedules.of(seller(), kinds(), page).map(TransferSchedulesBean::view);
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public ScheduleView schedule(String reference) {
    return view(get(reference));
  }

  private static ScheduleView view(Schedule schedule) {
    String folder = schedule.data().place().folder();
    return schedule.view(
        folder.isEmpty() ? "" : DropFolder.of(schedule.sellerId(), folder).path().toString());
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public String add(String key, ScheduleData data, PlaceSecrets secrets) {
    ScheduleData checked = ScheduleCheck.checked(data, kinds.get(actor.get(), data.kind()));
    return once.run(
            "add-transfer-schedule",
            actor.get().userId() + ":" + key,
            checked,
            Made.class,
            () -> new Made(added(checked, secrets)))
        .reference();
  }

  private String added(ScheduleData data, PlaceSecrets secrets) {
    requireFree(data, "");
    if (schedules.all(seller()).size() >= MOST) {
      throw new InvalidInput("", "SCHEDULES_TOO_MANY", MOST);
    }
    Schedule added = new Schedule(seller(), data, keeper());
    added.resume(clock.instant(), zone());
    places.keep(added, secrets);
    schedules.add(added);
    lookFirst(added);
    return added.reference();
  }

  /** One decides at a time which names and folders are taken. */
  private void requireFree(ScheduleData data, String reference) {
    parties.hold(seller());
    boolean named =
        schedules.all(seller()).stream()
            .filter(one -> !one.reference().equals(reference))
            .anyMatch(one -> one.name().equalsIgnoreCase(data.name()));
    if (named) {
      throw new InvalidInput("name", "SCHEDULE_NAME_TAKEN", data.name());
    }
    ScheduledPlace place = data.place();
    boolean here = place.place() == TransferPlace.FOLDER;
    if (data.direction() == TransferDirection.IMPORT
        && (here || place.place() == TransferPlace.SFTP)
        && schedules.isFolderTaken(seller(), place, reference)) {
      throw new InvalidInput(
          here ? "folder" : "address",
          "SCHEDULE_FOLDER_TAKEN",
          here ? place.folder() : place.address());
    }
  }

  /** A machine that nobody knows yet is looked at once, so that its key can be seen on the page. */
  private void lookFirst(Schedule schedule) {
    ScheduledPlace place = schedule.data().place();
    if (place.place() == TransferPlace.SFTP
        && place.hostKey().isEmpty()
        && schedule.view("").shownKey().isEmpty()) {
      jobs.request(
          seller(),
          ScheduleJob.KIND,
          schedule.reference() + " first " + hash(place.address()),
          new ScheduleJob.Due(seller(), schedule.reference()),
          actor.get().name());
    }
  }

  private Schedule.Keeper keeper() {
    Actor person = actor.get();
    return new Schedule.Keeper(person.userId(), person.name(), person.language());
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void change(String reference, long version, ScheduleData data, PlaceSecrets secrets) {
    Schedule schedule = get(reference);
    schedule.require(version);
    ScheduleData checked = ScheduleCheck.checked(data, kinds.get(actor.get(), data.kind()));
    requireFree(checked, reference);
    ScheduleData before = schedule.data();
    schedule.change(checked, keeper(), clock.instant(), zone());
    places.keep(schedule, secrets);
    lookFirst(schedule);
    tell(before, checked);
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void trust(String reference, long version, String shownKey) {
    Schedule schedule = get(reference);
    schedule.require(version);
    String before = schedule.data().place().hostKey();
    schedule.trust(shownKey);
    audit.note("hostKey", before, shownKey);
  }

  private void tell(ScheduleData before, ScheduleData after) {
    audit.note("name", before.name(), after.name());
    audit.note("kind", before.kind(), after.kind());
    audit.note("direction", before.direction(), after.direction());
    audit.note("fileType", before.fileType(), after.fileType());
    audit.compare(before.place(), after.place());
    audit.compare(before.rhythm(), after.rhythm());
    audit.compare(before.rules(), after.rules());
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void pause(String reference, long version) {
    Schedule schedule = get(reference);
    schedule.require(version);
    schedule.pause();
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void resume(String reference, long version) {
    Schedule schedule = get(reference);
    schedule.require(version);
    schedule.resume(clock.instant(), zone());
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void runNow(String key, String reference) {
    Schedule schedule = get(reference);
    jobs.request(
        seller(),
        ScheduleJob.KIND,
        reference + " now " + hash(actor.get().userId() + ":" + key),
        new ScheduleJob.Due(seller(), reference),
        actor.get().name());
    audit.note("name", "", schedule.name());
  }

  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void remove(String reference, long version) {
    Schedule schedule =
        schedules
            .find(seller(), reference)
            .filter(this::isAllowed)
            .orElseThrow(ChangedMeanwhile::new);
    schedule.require(version);
    files.forget(schedules.remove(schedule));
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Page<RunView> runs(String reference, PageRequest page) {
    return schedules.runs(get(reference).id(), page).map(ScheduledRun::view);
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public RunView run(String reference) {
    return getRun(reference).view();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public WrittenFile file(String reference) {
    Long file = getRun(reference).view().fileId();
    if (file == null) {
      throw new UnknownSchedule();
    }
    StoredFile stored = store.get(file);
    return new WrittenFile(stored.name(), stored.mediaType(), stored.size(), store.open(file));
  }

  /** A schedule of the seller whose kind the actor may load. */
  private Schedule get(String reference) {
    return schedules
        .find(seller(), reference)
        .filter(this::isAllowed)
        .orElseThrow(UnknownSchedule::new);
  }

  private ScheduledRun getRun(String reference) {
    return schedules
        .run(seller(), reference)
        .filter(run -> schedules.find(run.scheduleId()).filter(this::isAllowed).isPresent())
        .orElseThrow(UnknownSchedule::new);
  }

  private boolean isAllowed(Schedule schedule) {
    return kinds.find(actor.get(), schedule.kind()).isPresent();
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private ZoneId zone() {
    return parties.seller().zone();
  }
}
