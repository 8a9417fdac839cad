package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.NamedPictures;
import app.kontor.catalogue.PictureData;
import app.kontor.catalogue.PictureLook;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.internal.PictureRepository.Owner;
import app.kontor.catalogue.internal.picture.PictureLooks;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.CataloguePicture;
import app.kontor.catalogue.model.ItemChange;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.work.Outbox;
import app.kontor.platform.work.SideBySide;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and changes the pictures of an owner that is held meanwhile; what changes is written. */
@Dependent
public class PictureKeeper {
  private static final String FIELD = "files";

  private final CurrentActor actor;
  private final Clock clock;
  private final ItemKeeper items;
  private final ItemRepository itemRows;
  private final CategoryRepository categories;
  private final PictureRepository pictures;
  private final PictureLooks looks;
  private final SideBySide sideBySide;
  private final FileStore files;
  private final Outbox outbox;
  private final ReferenceData reference;
  private final AuditChanges audit;

  @Inject
  PictureKeeper(
      CurrentActor actor,
      Clock clock,
      ItemKeeper items,
      ItemRepository itemRows,
      CategoryRepository categories,
      PictureRepository pictures,
      PictureLooks looks,
      SideBySide sideBySide,
      FileStore files,
      Outbox outbox,
      ReferenceData reference,
      AuditChanges audit) {
    this.actor = actor;
    this.clock = clock;
    this.items = items;
    this.itemRows = itemRows;
    this.categories = categories;
    this.pictures = pictures;
    this.looks = looks;
    this.sideBySide = sideBySide;
    this.files = files;
    this.outbox = outbox;
    this.reference = reference;
    this.audit = audit;
  }

  private Owner owner(PictureOwner meant) {
    return switch (meant.kind()) {
      case ITEM -> {
        ItemNumber number = new ItemNumber(meant.number());
        yield new Owner(items.find(number).orElseThrow(() -> new UnknownItem(number)).id(), true);
      }
      case CATEGORY -> new Owner(categories.get(seller(), meant.number()).id(), false);
    };
  }

  private Owner held(PictureOwner meant) {
    Owner owner = owner(meant);
    pictures.hold(owner);
    return owner;
  }

  List<PictureData> of(PictureOwner meant) {
    return pictures.of(owner(meant)).stream().map(CataloguePicture::data).toList();
  }

  /** A file that has been looked at and stored. */
  private record Seen(PictureLook look, StoredFile stored) {}

  /** Adds pictures to items; what is stored is stored before anything is held. */
  int addNamed(List<NamedPictures> wanted) {
    Map<ItemNumber, List<Seen>> seen = stored(wanted);
    Map<ItemNumber, ItemData> data = items.data(seen.keySet());
    Map<ItemNumber, CatalogueItem> meant = items.meant(seen.keySet());
    Map<Long, List<CataloguePicture>> there =
        pictures.held(meant.values().stream().map(CatalogueItem::id).toList());
    List<Long> bare = new ArrayList<>();
    int added = 0;
    for (Map.Entry<ItemNumber, List<Seen>> each : seen.entrySet()) {
      CatalogueItem item = meant.get(each.getKey());
      if (item == null) {
        throw new UnknownItem(each.getKey());
      }
      List<CataloguePicture> before = there.getOrDefault(item.id(), List.of());
      List<Difference> differences =
          add(
              new Owner(item.id(), true),
              before,
              each.getValue(),
              names(Objects.requireNonNull(data.get(each.getKey()))));
      if (!differences.isEmpty()) {
        itemRows.add(ItemChange.of(item.id(), clock.instant(), actor.get().name(), differences));
        if (before.isEmpty()) {
          bare.add(item.id());
        }
        added += differences.size();
      }
    }
    if (added > 0) {
      reference.changed(Category.TOPIC);
    }
    pictures.front(bare);
    return added;
  }

  /** Each file is read once: what it is was found when the files were compared. */
  private Map<ItemNumber, List<Seen>> stored(List<NamedPictures> wanted) {
    List<FileUpload> uploads = wanted.stream().flatMap(each -> each.files().stream()).toList();
    List<FileStore.Written> written = files.ahead(uploads, UploadLimit.ITEM_PICTURES.bytes());
    List<PictureLook> looked = new ArrayList<>();
    for (int i = 0; i < uploads.size(); i++) {
      FileUpload upload = uploads.get(i);
      looked.add(
          taken(
              looks
                  .known(written.get(i).sha256())
                  .orElseGet(() -> looks.look(upload.name(), bytes(upload)))));
    }
    List<StoredFile> stored = files.store(written);
    Map<ItemNumber, List<Seen>> seen = new LinkedHashMap<>();
    int at = 0;
    for (NamedPictures each : wanted) {
      List<Seen> ofItem = seen.computeIfAbsent(each.item(), none -> new ArrayList<>());
      for (int i = 0; i < each.files().size(); i++, at++) {
        ofItem.add(new Seen(looked.get(at), stored.get(at)));
      }
    }
    return seen;
  }

  private static PictureLook taken(PictureLook look) {
    InvalidInput refusal = look.refusal();
    if (refusal != null) {
      throw refusal;
    }
    return look;
  }

  /** What an item is called, by language, as far as it fits. */
  private static Map<String, String> names(ItemData item) {
    Map<String, String> names = new HashMap<>();
    item.texts()
        .forEach(
            (language, words) ->
                names.put(
                    language,
                    words
                        .name()
                        .substring(0, Math.min(words.name().length(), PictureData.LONGEST_ALT))));
    return names;
  }

  List<PictureLook> looks(List<FileUpload> uploads) {
    return sideBySide.each(uploads, SideBySide.COMPUTING, this::look);
  }

  private PictureLook look(FileUpload upload) {
    try {
      return looks.look(upload.name(), bytes(upload));
    } catch (InvalidInput refusal) {
      return new PictureLook("", 0, 0, refusal);
    }
  }

  Map<ItemNumber, Set<String>> hashes(Collection<ItemNumber> wanted) {
    return pictures.hashes(seller(), wanted);
  }

  int add(PictureOwner meant, List<FileUpload> uploads) {
    if (uploads.size() > UploadLimit.ITEM_PICTURES.files()) {
      throw new InvalidInput(FIELD, "FILE_TOO_MANY", UploadLimit.ITEM_PICTURES.files());
    }
    // looked at and stored before anything is held
    List<Seen> seen = seen(uploads);
    Owner owner = held(meant);
    List<CataloguePicture> there = pictures.of(owner);
    List<Difference> differences = add(owner, there, seen, Map.of());
    if (there.isEmpty() && !differences.isEmpty()) {
      pictures.front(owner);
    }
    written(owner, differences);
    return differences.size();
  }

  /** Adds what is not there behind what is; places go on from the last. */
  private List<Difference> add(
      Owner owner, List<CataloguePicture> there, List<Seen> seen, Map<String, String> alt) {
    Set<String> hashes = new HashSet<>(CataloguePicture.hashes(there));
    int place = there.stream().mapToInt(CataloguePicture::place).max().orElse(0);
    List<Difference> differences = new ArrayList<>();
    for (Seen each : seen) {
      StoredFile stored = each.stored();
      if (hashes.add(stored.sha256())) {
        place++;
        add(owner, each, place, alt);
        differences.add(new Difference("picture", "", stored.name()));
      }
    }
    if (hashes.size() > Pictures.MOST) {
      throw new InvalidInput(FIELD, "PICTURE_TOO_MANY", Pictures.MOST);
    }
    return differences;
  }

  private List<Seen> seen(List<FileUpload> uploads) {
    if (uploads.isEmpty()) {
      throw InvalidInput.required(FIELD);
    }
    List<Seen> seen = new ArrayList<>();
    for (FileUpload upload : uploads) {
      byte[] bytes = bytes(upload);
      PictureLook look = taken(looks.look(upload.name(), bytes));
      seen.add(new Seen(look, files.store(upload.name(), bytes)));
    }
    return seen;
  }

  private void add(Owner owner, Seen seen, int place, Map<String, String> alt) {
    StoredFile stored = seen.stored();
    CataloguePicture.Content content =
        new CataloguePicture.Content(
            stored.id(), stored.sha256(), stored.name(), seen.look().width(), seen.look().height());
    CataloguePicture picture =
        owner.isItem()
            ? CataloguePicture.ofItem(seller(), owner.id(), content, place)
            : CataloguePicture.ofCategory(seller(), owner.id(), content, place);
    picture.describe(alt);
    pictures.add(picture);
    outbox.enqueueNew(
        PictureSizing.TOPIC,
        // nobody had this file before; a content that was forgotten and comes again has its sizes
        // made again
        stored.sha256() + " " + stored.id(),
        new PictureSizing.Wanted(stored.id(), stored.sha256()));
  }

  private static byte[] bytes(FileUpload upload) {
    int most = (int) UploadLimit.ITEM_PICTURES.bytes();
    try (InputStream in = upload.content().open()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new InvalidInput(
            FIELD, "FILE_TOO_LARGE", upload.name(), UploadLimit.ITEM_PICTURES.megabytes());
      }
      if (bytes.length == 0) {
        throw new InvalidInput(FIELD, "FILE_EMPTY", upload.name());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void arrange(PictureOwner meant, List<String> hashes) {
    Owner owner = held(meant);
    List<CataloguePicture> there = pictures.of(owner);
    List<String> before = CataloguePicture.hashes(there);
    if (before.size() != hashes.size() || !Set.copyOf(before).equals(new HashSet<>(hashes))) {
      throw new ChangedMeanwhile();
    }
    if (!before.equals(hashes)) {
      pictures.place(owner, hashes);
      Map<String, String> names =
          there.stream()
              .collect(Collectors.toMap(CataloguePicture::hash, CataloguePicture::fileName));
      written(
          owner, List.of(new Difference("pictures", joined(before, names), joined(hashes, names))));
    }
  }

  private static String joined(List<String> hashes, Map<String, String> names) {
    return hashes.stream().map(names::get).collect(Collectors.joining(", "));
  }

  void describe(PictureOwner meant, List<PictureData> said) {
    Owner owner = held(meant);
    List<CataloguePicture> there = pictures.of(owner);
    List<Difference> differences = new ArrayList<>();
    for (PictureData each : said) {
      CataloguePicture picture = found(there, each.hash(), each.version());
      Map<String, String> before = picture.data().alt();
      picture.describe(each.alt());
      Map<String, String> after = picture.data().alt();
      Set<String> languages = new java.util.TreeSet<>(before.keySet());
      languages.addAll(after.keySet());
      for (String language : languages) {
        String old = before.getOrDefault(language, "");
        String fresh = after.getOrDefault(language, "");
        if (!old.equals(fresh)) {
          differences.add(new Difference(language + ":alt", old, fresh));
        }
      }
    }
    written(owner, differences);
  }

  private static CataloguePicture found(List<CataloguePicture> there, String hash, long version) {
    CataloguePicture picture =
        there.stream()
            .filter(each -> each.hash().equals(hash))
            .findFirst()
            .orElseThrow(ChangedMeanwhile::new);
    picture.requireVersion(version);
    return picture;
  }

  void remove(PictureOwner meant, String hash, long version) {
    Owner owner = held(meant);
    List<CataloguePicture> there = pictures.of(owner);
    CataloguePicture picture = found(there, hash, version);
    pictures.remove(picture);
    pictures.place(
        owner,
        CataloguePicture.hashes(there).stream()
            .filter(other -> !Objects.equals(other, hash))
            .toList());
    written(owner, List.of(new Difference("picture", picture.fileName(), "")));
  }

  /** Told in the audit trail, and for an item in its history. */
  private void written(Owner owner, List<Difference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    differences.forEach(each -> audit.note(each.field(), each.before(), each.after()));
    if (owner.isItem()) {
      itemRows.add(ItemChange.of(owner.id(), clock.instant(), actor.get().name(), differences));
    }
    // categories show a picture of their items
    reference.changed(Category.TOPIC);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
