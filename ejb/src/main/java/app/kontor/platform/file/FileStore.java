package app.kontor.platform.file;

import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;

/**
 * Keeps files outside the database under their SHA-256: written to a temporary name, forced to
 * disk, renamed, and only then the row. Content is never changed. The caller's aggregate holds the
 * id and decides who may read.
 */
@Local
public interface FileStore {

  /**
   * Most bytes that one file may have: an archive's 200 MB; what is handed in is less elsewhere.
   */
  long MAX_SIZE = 200 * Limits.MEGABYTE;

  /**
   * Stores a file; the type is sniffed from name and content.
   *
   * @throws InvalidInput with code FILE_TOO_LARGE, FILE_EMPTY, each naming the file
   */
  StoredFile store(String name, InputStream content);

  /** As {@link #store(String, InputStream)} for content that is in memory. */
  StoredFile store(String name, byte[] content);

  /**
   * Writes contents that are about to be stored, several at once, so that storing each of them
   * waits for the disk no more. They are no files yet: what is not stored is swept away some day.
   */
  void ahead(List<FileUpload.Content> contents);

  /** The file's facts; an unknown id is a defect. */
  StoredFile get(long fileId);

  /** The content, to be closed by the caller. */
  InputStream open(long fileId);

  /** The whole content, for attachments. */
  byte[] read(long fileId);
}
