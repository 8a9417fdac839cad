package app.kontor.platform.file.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Limits;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.model.FileRow;
import app.kontor.platform.work.SideBySide;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** The file store on the data folder's {@code files}. */
@Stateless
public class FileStoreBean implements FileStore {
  private static final int MAX_NAME = 255;
  private static final Tika TYPES = new Tika();

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private SideBySide sideBySide;

  @Override
  public StoredFile store(String name, InputStream content) {
    String clean = cleanName(name);
    BlobFolder.Blob blob;
    try {
      blob = folder().write(content, MAX_SIZE);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BlobFolder.TooLarge) {
        throw new InvalidInput("file", "FILE_TOO_LARGE", clean, MAX_SIZE / Limits.MEGABYTE);
      }
      throw e;
    }
    return kept(clean, blob);
  }

  private StoredFile kept(String clean, BlobFolder.Blob blob) {
    if (blob.size() == 0) {
      throw new InvalidInput("file", "FILE_EMPTY", clean);
    }
    return store(
            List.of(new Written(clean, blob.sha256(), sniff(blob.sha256(), clean), blob.size())))
        .get(0);
  }

  @Override
  public List<StoredFile> store(List<Written> written) {
    List<FileRow> rows =
        written.stream()
            .map(
                each ->
                    new FileRow(
                        each.sha256(), each.name(), each.mediaType(), each.size(), clock.instant()))
            .toList();
    rows.forEach(em::persist);
    // Other capabilities' rows refer to them by id, which the persistence unit cannot know.
    em.flush();
    return rows.stream().map(FileRow::view).toList();
  }

  @Override
  public StoredFile store(String name, byte[] content) {
    if (content.length > MAX_SIZE) {
      return store(name, new ByteArrayInputStream(content));
    }
    return kept(cleanName(name), folder().write(content));
  }

  @Override
  public List<Written> ahead(List<FileUpload> uploads, long limit) {
    return sideBySide.each(uploads, SideBySide.WRITING, upload -> written(upload, limit));
  }

  private static Written written(FileUpload upload, long limit) {
    String clean = cleanName(upload.name());
    byte[] bytes;
    try (InputStream in = upload.content().open()) {
      bytes = in.readNBytes(Math.toIntExact(limit + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > limit) {
      throw new InvalidInput("file", "FILE_TOO_LARGE", clean, limit / Limits.MEGABYTE);
    }
    if (bytes.length == 0) {
      throw new InvalidInput("file", "FILE_EMPTY", clean);
    }
    BlobFolder.Blob blob = folder().write(bytes);
    String found = TYPES.detect(bytes);
    return new Written(
        clean,
        blob.sha256(),
        found.equals(MimeTypes.OCTET_STREAM) ? found : TYPES.detect(bytes, clean),
        bytes.length);
  }

  @Override
  public StoredFile get(long fileId) {
    return row(fileId).view();
  }

  @Override
  public InputStream open(long fileId) {
    return folder().open(row(fileId).view().sha256());
  }

  @Override
  public byte[] read(long fileId) {
    try (InputStream in = open(fileId)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileRow row(long fileId) {
    FileRow row = em.find(FileRow.class, fileId);
    if (row == null) {
      throw new IllegalArgumentException("no stored file " + fileId);
    }
    return row;
  }

  private String sniff(String sha256, String name) {
    try (InputStream content = folder().open(sha256);
        InputStream named = folder().open(sha256)) {
      // bytes that say nothing are of no type, whatever they are called; a name only narrows down
      // what the content is: which text, which kind of package
      String found = TYPES.detect(content);
      return found.equals(MimeTypes.OCTET_STREAM) ? found : TYPES.detect(named, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of a path, without control and direction-changing characters. */
  static String cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    if (clean.isEmpty() || clean.equals(".") || clean.equals("..")) {
      return "file";
    }
    return clean.length() <= MAX_NAME ? clean : clean.substring(clean.length() - MAX_NAME);
  }

  static BlobFolder folder() {
    return new BlobFolder(DataFolder.path().resolve("files"));
  }
}
