package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.NamedPictures;
import app.kontor.catalogue.PictureLook;
import app.kontor.catalogue.Pictures;
import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.table.ArchiveNames;
import app.kontor.platform.table.Archives;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of items in an archive: each file is called by the number of its item, further ones of
 * the same item {@code number_2}, {@code number-3}. They are added behind those that are there, and
 * said to show the item by its name.
 */
@Dependent
public class PictureKind implements TransferKind {
  private static final String FILE = "file";
  private static final String PICTURE = "picture";
  private static final Pattern FURTHER =
      Pattern.compile("(.+?)(?:[ _-]+\\d{1,2}| *\\(\\d{1,2}\\))");

  private final Pictures pictures;
  private final Catalogue catalogue;
  private final Archives archives;

  @Inject
  PictureKind(Pictures pictures, Catalogue catalogue, Archives archives) {
    this.pictures = pictures;
    this.catalogue = catalogue;
    this.archives = archives;
  }

  @Override
  public String key() {
    return "pictures";
  }

  @Override
  public int place() {
    return 37;
  }

  @Override
  public Permission permission() {
    return Permission.CATALOGUE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(TransferField.text(FILE, 400).needed());
  }

  @Override
  public boolean isArchive() {
    return true;
  }

  /** What a file may be called after: an item by all of its name, else without the count. */
  private record Named(ItemSpellings whole, ItemSpellings counted) {
    static Named of(Catalogue catalogue, List<SourceRow> rows) {
      return new Named(
          ItemSpellings.of(catalogue, rows.stream().map(row -> as(row, bare(row))).toList(), FILE),
          ItemSpellings.of(
              catalogue, rows.stream().map(row -> as(row, uncounted(bare(row)))).toList(), FILE));
    }

    private static SourceRow as(SourceRow row, String name) {
      return new SourceRow(row.line(), Set.of(FILE), Map.of(FILE, name));
    }

    private static String bare(SourceRow row) {
      return ArchiveNames.bare(row.text(FILE, ""));
    }

    /** The item's own number. */
    Optional<ItemNumber> item(SourceRow row) {
      String bare = bare(row);
      if (whole.problem(bare, FILE).isEmpty()) {
        return Optional.of(whole.meant(bare));
      }
      String name = uncounted(bare);
      return counted.problem(name, FILE).isEmpty()
          ? Optional.of(counted.meant(name))
          : Optional.empty();
    }

    RowProblem problem(SourceRow row) {
      String name = uncounted(bare(row));
      return counted
          .problem(name, FILE)
          .orElseThrow(() -> new IllegalStateException("there is an item " + name));
    }
  }

  /** {@code A_2}, {@code A-2} and {@code A (2)} are further ones of {@code A}. */
  static String uncounted(String name) {
    Matcher further = FURTHER.matcher(name);
    return further.matches() ? String.valueOf(further.group(1)) : name;
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Named named = Named.of(catalogue, rows);
    Map<SourceRow, ItemNumber> items = new LinkedHashMap<>();
    rows.forEach(row -> named.item(row).ifPresent(item -> items.put(row, item)));
    Map<ItemNumber, Set<String>> kept = new HashMap<>();
    pictures
        .hashes(new HashSet<>(items.values()))
        .forEach((item, hashes) -> kept.put(item, new HashSet<>(hashes)));
    Map<SourceRow, PictureLook> looks = looks(source, List.copyOf(items.keySet()));
    List<RowPlan> plans = new ArrayList<>();
    for (SourceRow row : rows) {
      ItemNumber item = items.get(row);
      String file = ArchiveNames.file(row.text(FILE, ""));
      plans.add(
          item == null
              ? RowPlan.refused(row.line(), file, named.problem(row))
              : plan(
                  source,
                  row,
                  item,
                  Objects.requireNonNull(looks.get(row)),
                  kept.computeIfAbsent(item, none -> new HashSet<>())));
    }
    return plans;
  }

  /** What the files are, all of them looked at together. */
  private Map<SourceRow, PictureLook> looks(TransferSource source, List<SourceRow> rows) {
    List<PictureLook> looks =
        pictures.looks(rows.stream().map(row -> upload(source, row)).toList());
    Map<SourceRow, PictureLook> byRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byRow.put(rows.get(i), looks.get(i));
    }
    return byRow;
  }

  /** Read as far as a picture may be long, and a byte more, which says that it is longer. */
  private FileUpload upload(TransferSource source, SourceRow row) {
    String path = row.text(FILE, "");
    return new FileUpload(
        ArchiveNames.file(path),
        () ->
            new ByteArrayInputStream(
                archives.bytes(source.fileId(), path, (int) UploadLimit.ITEM_PICTURES.bytes())));
  }

  private RowPlan plan(
      TransferSource source, SourceRow row, ItemNumber item, PictureLook look, Set<String> hashes) {
    String name = ArchiveNames.file(row.text(FILE, ""));
    InvalidInput refusal = look.refusal();
    if (refusal != null) {
      return RowPlan.refused(row.line(), name, problem(refusal));
    }
    boolean isNew = hashes.add(look.hash());
    if (isNew && hashes.size() > Pictures.MOST) {
      hashes.remove(look.hash());
      return RowPlan.refused(
          row.line(), name, RowProblem.of(FILE, "PICTURE_TOO_MANY", Pictures.MOST));
    }
    return isNew
        ? RowPlan.of(
            row.line(),
            name,
            true,
            List.of(
                FieldChange.of("itemNumber", null, item.value()),
                FieldChange.of(PICTURE, null, look.width() + " × " + look.height())),
            new Add(source, row, item))
        : RowPlan.of(row.line(), name, false, List.of(), () -> {});
  }

  private static RowProblem problem(InvalidInput refusal) {
    return new RowProblem(FILE, refusal.code(), refusal.args());
  }

  /** Adds one picture; those of an item are added together. */
  private final class Add implements Runnable {
    private final TransferSource source;
    private final SourceRow row;
    private final ItemNumber item;

    Add(TransferSource source, SourceRow row, ItemNumber item) {
      this.source = source;
      this.row = row;
      this.item = item;
    }

    FileUpload upload() {
      return PictureKind.this.upload(source, row);
    }

    @Override
    public void run() {
      pictures.addNamed(source.key(row), List.of(new NamedPictures(item, List.of(upload()))));
    }
  }

  @Override
  public void apply(List<RowPlan> plans) {
    Map<ItemNumber, List<Add>> byItem = new LinkedHashMap<>();
    for (RowPlan plan : plans) {
      if (plan.command() instanceof Add add) {
        byItem.computeIfAbsent(add.item, none -> new ArrayList<>()).add(add);
      }
    }
    if (!byItem.isEmpty()) {
      Add first = byItem.values().iterator().next().get(0);
      pictures.addNamed(
          first.source.key(first.row) + '+' + plans.size(),
          byItem.entrySet().stream()
              .map(
                  each ->
                      new NamedPictures(
                          each.getKey(), each.getValue().stream().map(Add::upload).toList()))
              .toList());
    }
  }

  /** Pictures are given away one by one, where they are shown. */
  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return new Page<>(List.of(), 0);
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(FILE, "D933-M8X40.jpg");
  }
}
