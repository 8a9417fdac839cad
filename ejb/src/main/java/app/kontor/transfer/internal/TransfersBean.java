package app.kontor.transfer.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PermissionSet;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.work.Jobs;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.UnknownTransfer;
import app.kontor.transfer.internal.TableLook.Look;
import app.kontor.transfer.model.TransferFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of master data behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TransfersBean implements Transfers {
  /** Most rows that one transaction applies. */
  private static final int MOST_TOGETHER = 20_000;

  private final CurrentActor actor;
  private final TransferKinds kinds;
  private final TransferFiles files;
  private final FileReading reading;
  private final FileIntake intake;
  private final Jobs jobs;
  private final Once once;
  private final Clock clock;

  @Inject
  public TransfersBean(
      CurrentActor actor,
      TransferKinds kinds,
      TransferFiles files,
      FileReading reading,
      FileIntake intake,
      Jobs jobs,
      Once once,
      Clock clock) {
    this.actor = actor;
    this.kinds = kinds;
    this.files = files;
    this.reading = reading;
    this.intake = intake;
    this.jobs = jobs;
    this.once = once;
    this.clock = clock;
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public List<String> kinds() {
    return kinds.of(actor.get()).stream().map(TransferKind::key).toList();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public List<TransferField> fields(String kind) {
    return kinds.get(actor.get(), kind).fields();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Page<Map<String, @Nullable Object>> records(String kind, PageRequest page) {
    return kinds.get(actor.get(), kind).records(page);
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Map<String, Object> example(String kind) {
    return kinds.get(actor.get(), kind).example();
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public String begin(String key, String kind, FileUpload file) {
    TransferKind wanted = kinds.get(actor.get(), kind);
    return once.run(
            "begin-transfer",
            actor.get().userId() + ":" + key,
            new Begin(kind, file),
            Made.class,
            () -> new Made(taken(wanted, file)))
        .reference();
  }

  /** Nothing is open about the one column of an archive, so that its rows are compared at once. */
  private String taken(TransferKind kind, FileUpload upload) {
    String reference = intake.take(kind, upload, actor.get());
    if (kind.isArchive()) {
      TransferFile file = get(reference);
      List<String> fields = kind.fields().stream().map(TransferField::key).toList();
      FileReading.Choice all = new FileReading.Choice(fields, true, "");
      file.check(file.version(), JsonLibrary.write(all), actor.get().userId(), actor.get().name());
      begin(file);
    }
    return reference;
  }

  private record Begin(String kind, FileUpload file) {}

  @Override
  @Allowed(of = PermissionSet.FILES)
  public TransferView file(String reference) {
    return get(reference).view();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public TransferColumns columns(String reference) {
    TransferFile file = get(reference);
    TransferKind kind = kinds.get(actor.get(), file.kind());
    Look look = FileReading.look(file);
    return FileColumns.of(
        file, kind, files.profile(seller(), file.kind(), FileColumns.headings(look)).orElse(null));
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void chooseSheet(String reference, long version, String sheet) {
    TransferFile file = get(reference);
    TransferKind kind = kinds.get(actor.get(), file.kind());
    file.choose(version, JsonLibrary.write(reading.look(kind, file.fileId(), sheet)));
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void check(String reference, long version, ColumnChoice choice) {
    TransferFile file = get(reference);
    TransferKind kind = kinds.get(actor.get(), file.kind());
    Look look = FileReading.look(file);
    FileReading.Choice said = ChoiceRules.checked(kind, look, choice);
    file.check(version, JsonLibrary.write(said), actor.get().userId(), actor.get().name());
    files
        .profileToSay(seller(), file.kind(), FileColumns.headings(look))
        .say(JsonLibrary.write(said), actor.get().name(), clock.instant());
    begin(file);
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void checkAgain(String reference, long version) {
    TransferFile file = get(reference);
    if (file.choice().isEmpty()) {
      throw new UnknownTransfer(reference);
    }
    file.check(version, file.choice(), actor.get().userId(), actor.get().name());
    begin(file);
  }

  @Override
  @Allowed(of = PermissionSet.FILES, audit = true)
  public void apply(String reference, long version, boolean together) {
    TransferFile file = get(reference);
    if (together) {
      ChoiceRules.requireFew(file.view().counts().doing(), MOST_TOGETHER);
    }
    file.apply(version, together, actor.get().userId(), actor.get().name());
    begin(file);
  }

  private void begin(TransferFile file) {
    jobs.request(
        seller(),
        TransferJob.KIND,
        file.reference() + '/' + file.turn(),
        new TransferJob.Work(seller(), file.reference(), file.turn()),
        actor.get().name());
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public void cancel(String reference) {
    get(reference).cancel();
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Page<TransferView> files(String kind, PageRequest page) {
    List<String> wanted =
        kinds().stream().filter(key -> kind.isEmpty() || key.equals(kind)).toList();
    return files.files(seller(), wanted, page).map(TransferFile::view);
  }

  @Override
  @Allowed(of = PermissionSet.FILES)
  public Page<TransferredRow> rows(String reference, @Nullable Effect outcome, PageRequest page) {
    TransferFile file = get(reference);
    ShownRows shown = new ShownRows(kinds.fields(file.kind()));
    return files.rows(file.id(), outcome, page).map(shown::row);
  }

  /** A file of the seller whose kind the actor may load. */
  private TransferFile get(String reference) {
    return files
        .find(seller(), reference)
        .filter(file -> kinds.find(actor.get(), file.kind()).isPresent())
        .orElseThrow(() -> new UnknownTransfer(reference));
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
