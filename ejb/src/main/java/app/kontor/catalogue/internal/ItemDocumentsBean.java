package app.kontor.catalogue.internal;

import app.kontor.catalogue.DocumentContent;
import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemDocument;
import app.kontor.catalogue.ItemDocuments;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.CatalogueDocument;
import app.kontor.catalogue.model.CatalogueDocument.Label;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemChange;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Documents of items behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemDocumentsBean implements ItemDocuments {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private ItemKeeper items;
  @Inject private ItemRepository itemRows;
  @Inject private DocumentRepository documents;
  @Inject private FileStore files;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<ItemDocument> all(ItemNumber item) {
    return documents.of(found(item).id()).stream().map(CatalogueDocument::data).toList();
  }

  private CatalogueItem found(ItemNumber number) {
    return items.find(number).orElseThrow(() -> new UnknownItem(number));
  }

  private long held(ItemNumber number) {
    long id = found(number).id();
    documents.hold(id);
    return id;
  }

  private record Added(
      ItemNumber item,
      DocumentKind kind,
      @Nullable String language,
      String title,
      List<FileUpload> files) {
    Added {
      files = List.copyOf(files);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public int add(
      String key,
      ItemNumber item,
      DocumentKind kind,
      @Nullable String language,
      String title,
      List<FileUpload> files) {
    Made made =
        once.run(
            "add-documents",
            actor.get().userId() + ":" + key,
            new Added(item, kind, language, title, files),
            Made.class,
            () -> new Made(String.valueOf(add(item, new Label(kind, language, title), files))));
    return Integer.parseInt(made.reference());
  }

  private int add(ItemNumber number, Label label, List<FileUpload> uploads) {
    if (uploads.isEmpty()) {
      throw InvalidInput.required("files");
    }
    List<StoredFile> stored = UploadLimit.ITEM_DOCUMENTS.policy().store(files, uploads);
    long item = held(number);
    Set<String> hashes =
        documents.of(item).stream()
            .map(CatalogueDocument::hash)
            .collect(Collectors.toCollection(HashSet::new));
    // one title names one file
    Label each = stored.size() == 1 ? label : new Label(label.kind(), label.language(), "");
    List<Difference> differences = new ArrayList<>();
    for (StoredFile file : stored) {
      if (hashes.add(file.sha256())) {
        documents.add(new CatalogueDocument(item, each, file));
        differences.add(new Difference("document", "", file.name()));
      }
    }
    if (hashes.size() > MOST) {
      throw new InvalidInput("files", "DOCUMENT_TOO_MANY", MOST);
    }
    written(item, differences);
    return differences.size();
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void change(
      ItemNumber item,
      String hash,
      DocumentKind kind,
      @Nullable String language,
      String title,
      long version) {
    long id = held(item);
    CatalogueDocument document = document(id, hash);
    ItemDocument before = document.data();
    document.change(new Label(kind, language, title), version);
    ItemDocument after = document.data();
    if (!before.equals(after)) {
      written(id, List.of(new Difference("document", told(before), told(after))));
    }
  }

  private static String told(ItemDocument document) {
    return document.title() + (document.language() == null ? "" : " (" + document.language() + ")");
  }

  private CatalogueDocument document(long item, String hash) {
    return documents.of(item).stream()
        .filter(each -> each.hash().equals(hash))
        .findFirst()
        .orElseThrow(ChangedMeanwhile::new);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void remove(ItemNumber item, String hash, long version) {
    long id = held(item);
    CatalogueDocument document = document(id, hash);
    document.requireVersion(version);
    documents.remove(document);
    written(id, List.of(new Difference("document", document.data().fileName(), "")));
  }

  /** Told in the audit trail and the item's history. */
  private void written(long item, List<Difference> differences) {
    differences.forEach(each -> audit.note(each.field(), each.before(), each.after()));
    itemRows.add(ItemChange.of(item, clock.instant(), actor.get().name(), differences));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public DocumentContent content(ItemNumber item, String hash) {
    CatalogueItem shown =
        items
            .find(item)
            .filter(each -> each.isActive() || actor.get().may(Permission.CATALOGUE_MANAGE))
            .orElseThrow(() -> new UnknownItem(item));
    CatalogueDocument document =
        documents.of(shown.id()).stream()
            .filter(each -> each.hash().equals(hash))
            .findFirst()
            .orElseThrow(() -> new UnknownItem(item));
    ItemDocument data = document.data();
    return new DocumentContent(
        data.fileName(), data.mediaType(), files.open(document.fileId()), data.size());
  }
}
