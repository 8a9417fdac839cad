package app.kontor.sharing.internal;

import app.kontor.access.People;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.sharing.AddVersion;
import app.kontor.sharing.DocumentDetail;
import app.kontor.sharing.DocumentDetail.Reader;
import app.kontor.sharing.DocumentFilter;
import app.kontor.sharing.DocumentShared;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.FolderSummary;
import app.kontor.sharing.Folders;
import app.kontor.sharing.ShareDocument;
import app.kontor.sharing.SharingRefusal.UnknownDocument;
import app.kontor.sharing.model.DocumentVersion;
import app.kontor.sharing.model.Folder;
import app.kontor.sharing.model.ReadMark;
import app.kontor.sharing.model.SharedDocument;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The use cases of {@link Folders}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FoldersBean implements Folders {
  private static final String SERIES = "SD";

  private final FolderRepository folders;
  private final CurrentActor currentActor;
  private final People people;
  private final Parties parties;
  private final FileStore fileStore;
  private final NumberSeries numbers;
  private final Once once;
  private final Clock clock;
  private final Event<DocumentShared> shared;

  @Inject
  public FoldersBean(
      FolderRepository folders,
      CurrentActor currentActor,
      People people,
      Parties parties,
      FileStore fileStore,
      NumberSeries numbers,
      Once once,
      Clock clock,
      Event<DocumentShared> shared) {
    this.folders = folders;
    this.currentActor = currentActor;
    this.people = people;
    this.parties = parties;
    this.fileStore = fileStore;
    this.numbers = numbers;
    this.once = once;
    this.clock = clock;
    this.shared = shared;
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_USE, audit = true)
  public String share(ShareDocument command) {
    Actor actor = currentActor.get();
    Partner partner =
        actor.isStaff() ? parties.partner(command.partnerNumber()) : parties.ownPartner();
    String given = atMost("title", command.title(), MAX_TITLE);
    String note = atMost("note", command.note(), MAX_NOTE);
    return once.run(
            "share-document",
            ownKey(command.key()),
            new Shared(partner.number(), given, note, command.file()),
            Made.class,
            () -> new Made(create(partner, given, note, command.file())))
        .reference();
  }

  private record Shared(PartnerNumber partnerNumber, String title, String note, FileUpload file) {}

  private String create(Partner partner, String givenTitle, String note, FileUpload upload) {
    Actor actor = currentActor.get();
    Instant now = clock.instant();
    StoredFile file = store(upload);
    Folder folder = folders.folderOf(actor.sellerId(), partner, now);
    LocalDate today = parties.seller().dayOf(now);
    SharedDocument document =
        new SharedDocument(
            folder,
            numbers.next(actor.sellerId(), SERIES, today),
            givenTitle.isEmpty() ? withoutEnding(file.name()) : givenTitle);
    document.add(file, note, author(actor), now);
    folders.add(document);
    tell(document);
    return document.number();
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_USE, audit = true)
  public void addVersion(AddVersion command) {
    Actor actor = currentActor.get();
    String note = atMost("note", command.note(), MAX_NOTE);
    String number = command.documentNumber();
    once.run(
        "add-document-version",
        ownKey(command.key()),
        command,
        Made.class,
        () -> {
          SharedDocument document = folders.lock(number, actor.scope());
          document.add(store(command.file()), note, author(actor), clock.instant());
          tell(document);
          return new Made(number);
        });
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public Page<DocumentSummary> documents(DocumentFilter filter, PageRequest page) {
    Actor actor = currentActor.get();
    PartnerNumber partner = filter.partnerNumber();
    return folders.list(
        actor.isStaff() && !partner.isEmpty()
            ? filter.of(parties.partner(partner).number())
            : filter,
        actor,
        page);
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public Total countUnread() {
    return folders.countUnread(currentActor.get());
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public DocumentDetail document(String number) {
    Actor actor = currentActor.get();
    SharedDocument document = folders.get(number, actor.scope());
    Partner partner = parties.partner(document.folder().partnerId());
    Map<Long, ReadMark> marks = new HashMap<>();
    folders.marks(document).forEach(mark -> marks.put(mark.userId(), mark));
    boolean readByMe =
        document.isCurrentBySeller() == actor.isStaff() || marks.containsKey(actor.userId());
    return new DocumentDetail(
        document.number(),
        document.version(),
        partner.number(),
        partner.name(),
        document.title(),
        document.versions().stream().map(DocumentVersion::view).toList(),
        actor.isStaff() ? readers(document, marks) : List.of(),
        readByMe);
  }

  /** The partner's people who should have read what the seller shared. */
  private List<Reader> readers(SharedDocument document, Map<Long, ReadMark> marks) {
    if (!document.isCurrentBySeller()) {
      return List.of();
    }
    Folder folder = document.folder();
    return people.holding(folder.sellerId(), folder.partnerId(), Permission.EXCHANGE_USE).stream()
        .map(
            person -> {
              ReadMark mark = marks.get(person.id());
              return new Reader(person.name(), mark == null ? null : mark.readAt());
            })
        .toList();
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_USE, audit = true)
  public void acknowledge(String number, int version) {
    Actor actor = currentActor.get();
    SharedDocument document = folders.lock(number, actor.scope());
    if (document.version(version).isEmpty()) {
      throw new UnknownDocument(number);
    }
    if (!folders.isMarked(document, version, actor.userId())) {
      folders.add(new ReadMark(document, version, author(actor), clock.instant()));
    }
  }

  @Override
  @Allowed(Permission.EXCHANGE_MANAGE)
  public Page<FolderSummary> folders(String text, PageRequest page) {
    Page<Partner> partners = parties.list(text, page);
    Map<Long, FolderRepository.Content> contents =
        folders.contents(
            currentActor.get().sellerId(), partners.rows().stream().map(Partner::id).toList());
    return partners.map(
        partner -> {
          FolderRepository.Content content = contents.get(partner.id());
          return content == null
              ? new FolderSummary(partner.number(), partner.name(), Total.of(0), Total.of(0), null)
              : new FolderSummary(
                  partner.number(),
                  partner.name(),
                  content.documents(),
                  content.notReadByPartner(),
                  content.updatedAt());
        });
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_USE, audit = true)
  public FileContent content(String number, int version) {
    DocumentVersion found =
        folders
            .get(number, currentActor.get().scope())
            .version(version)
            .orElseThrow(() -> new UnknownDocument(number));
    StoredFile stored = fileStore.get(found.fileId());
    return new FileContent(
        stored.name(), stored.mediaType(), stored.size(), fileStore.open(found.fileId()));
  }

  private StoredFile store(FileUpload upload) {
    return FILES.store(fileStore, List.of(upload)).get(0);
  }

  private void tell(SharedDocument document) {
    shared.fire(
        new DocumentShared(
            document.folder().sellerId(),
            document.folder().partnerId(),
            document.number(),
            document.title(),
            document.currentVersion(),
            document.isCurrentBySeller()));
  }

  private static SharedDocument.Author author(Actor actor) {
    return new SharedDocument.Author(actor.userId(), actor.name(), actor.isStaff());
  }

  /** Keys of different people never meet. */
  private String ownKey(String key) {
    return currentActor.get().userId() + ":" + key;
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String atMost(String field, String value, int max) {
    String text = value.strip();
    if (text.length() > max) {
      throw new InvalidInput(field, "TOO_LONG", max);
    }
    return text;
  }
}
