package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Archives (ZIP) of the file store whose entries are the rows of a table with one column. Nothing
 * is unpacked to be kept: an entry is read when it is asked for, and no further than it may be
 * long. The archive that was read last lies beside the store as long as nobody reads another one.
 */
@ApplicationScoped
public class Archives {
  /** Most entries, folders among them. */
  public static final int MOST_ENTRIES = 20_000;

  /** Names that old programs wrote before names were Unicode. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final FileStore files;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Opened opened;

  private record Opened(long fileId, Path copy, ZipFile zip) {}

  @SuppressWarnings("NullAway") // for the container's proxy
  protected Archives() {
    this.files = null;
  }

  @Inject
  public Archives(FileStore files) {
    this.files = files;
  }

  /**
   * Reads the names of an archive's files, the heading in line 1, the files in the order of {@link
   * ArchiveNames} after it.
   *
   * @param heading of the one column
   * @throws InvalidInput at {@code file}: FILE_NOT_AN_ARCHIVE, ARCHIVE_TOO_MANY
   */
  public TableFacts read(long fileId, String heading, Consumer<TableRow> rows) {
    List<String> names = reading(fileId, Archives::names);
    // whoever takes the rows asks for contents from threads of its own
    rows.accept(new TableRow(1, false, List.of(TableCell.text(heading))));
    int line = 1;
    for (String name : names) {
      rows.accept(new TableRow(++line, false, List.of(TableCell.text(name))));
    }
    return TableFacts.PLAIN;
  }

  private static List<String> names(ZipFile zip) {
    if (zip.size() > MOST_ENTRIES) {
      throw new InvalidInput("file", "ARCHIVE_TOO_MANY", MOST_ENTRIES);
    }
    return ArchiveNames.ordered(
        zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList());
  }

  /** Several may read at once; nobody closes the archive meanwhile. */
  private <T> T reading(long fileId, Function<ZipFile, T> work) {
    while (true) {
      lock.readLock().lock();
      try {
        Opened known = opened;
        if (known != null && known.fileId() == fileId) {
          return work.apply(known.zip());
        }
      } finally {
        lock.readLock().unlock();
      }
      open(fileId);
    }
  }

  /**
   * The content of an entry, as far as it may be long.
   *
   * @param most bytes; one more is read of a longer one, and no further
   * @throws InvalidInput at {@code file} ARCHIVE_ENTRY_BROKEN if it cannot be unpacked
   */
  public byte[] bytes(long fileId, String name, int most) {
    return reading(fileId, zip -> bytes(zip, name, most));
  }

  private static byte[] bytes(ZipFile zip, String name, int most) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new InvalidInput("file", "ARCHIVE_ENTRY_BROKEN", name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      InvalidInput refusal = new InvalidInput("file", "ARCHIVE_ENTRY_BROKEN", name);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private void open(long fileId) {
    lock.writeLock().lock();
    try {
      Opened known = opened;
      if (known == null || known.fileId() != fileId) {
        close();
        opened = copied(fileId);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Opened copied(long fileId) {
    try {
      Path copy = Files.createTempFile("kontor-archive", ".zip");
      try (InputStream in = files.open(fileId)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return new Opened(fileId, copy, opened(copy));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    } catch (ZipException e) {
      InvalidInput refusal = new InvalidInput("file", "FILE_NOT_AN_ARCHIVE");
      refusal.initCause(e);
      throw refusal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipFile opened(Path copy) throws IOException {
    try {
      return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(copy.toFile(), OLD_NAMES);
    }
  }

  @PreDestroy
  void close() {
    lock.writeLock().lock();
    try {
      Opened known = opened;
      opened = null;
      if (known != null) {
        known.zip().close();
        Files.deleteIfExists(known.copy());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
