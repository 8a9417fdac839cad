package app.kontor.platform.table;

import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Table files of the file store. Who hands a file in, looks at what it would do and applies it
 * reads the same file several times within minutes; taking a workbook apart is most of what that
 * costs. So the rows of the last few files stay packed in the memory of this node. A stored file
 * never changes.
 */
@ApplicationScoped
public class KeptTables {
  /** Most bytes of one file's rows. */
  private static final int MOST_OF_ONE = 16 * 1024 * 1024;

  /** Most bytes of all. */
  private static final int MOST = 2 * MOST_OF_ONE;

  private final Map<Sheet, PackedRows> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final FileStore files;

  /**
   * @param name empty for the first that is not hidden
   */
  private record Sheet(long fileId, String name) {}

  @SuppressWarnings("NullAway") // for the container's proxy
  protected KeptTables() {
    this.files = null;
  }

  @Inject
  public KeptTables(FileStore files) {
    this.files = files;
  }

  /** A stored file with all its rows, of a workbook the first sheet that is not hidden. */
  public TableSource table(long fileId) {
    return rows -> read(fileId, TableChoice.FIRST, rows);
  }

  /**
   * Reads the rows of a stored file that were chosen.
   *
   * @throws app.kontor.platform.failure.InvalidInput as {@link TableFile#read}
   */
  public TableFacts read(long fileId, TableChoice choice, Consumer<TableRow> rows) {
    Sheet sheet = new Sheet(fileId, choice.sheet());
    Consumer<TableRow> wanted =
        row -> {
          if (choice.withHidden() || !row.hidden()) {
            rows.accept(row);
          }
        };
    PackedRows packed = find(sheet);
    if (packed != null) {
      packed.each(wanted);
      return packed.facts();
    }
    PackedRows.Packer packer = new PackedRows.Packer(MOST_OF_ONE);
    TableFacts facts =
        TableFile.read(
            content(fileId), new TableChoice(choice.sheet(), true), packer.andThen(wanted));
    if (!packer.isTooLong()) {
      keep(sheet, packer.rows(facts));
    }
    return facts;
  }

  private FileUpload content(long fileId) {
    StoredFile stored = files.get(fileId);
    return new FileUpload(stored.name(), () -> files.open(fileId));
  }

  private synchronized @Nullable PackedRows find(Sheet sheet) {
    return kept.get(sheet);
  }

  private synchronized void keep(Sheet sheet, PackedRows packed) {
    kept.put(sheet, packed);
    long all = kept.values().stream().mapToLong(rows -> rows.bytes().length).sum();
    Iterator<PackedRows> oldest = kept.values().iterator();
    while (all > MOST) {
      all -= oldest.next().bytes().length;
      oldest.remove();
    }
  }
}
