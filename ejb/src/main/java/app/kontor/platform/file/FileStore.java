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
   * Writes contents that are about to be stored, several at once, so that storing them waits for
   * the disk no more. They are no files yet: what is not stored is swept away some day.
   *
   * @param limit most bytes of each, which must fit into memory
   * @return what was written, in the order of the uploads
   * @throws InvalidInput with code FILE_TOO_LARGE, FILE_EMPTY, each naming the file
   */
  List<Written> ahead(List<FileUpload> uploads, long limit);

  /** Stores what was just written {@link #ahead}, all with one step of the database. */
  List<StoredFile> store(List<Written> written);

  /**
   * A content that is on the disk and no file yet.
   *
   * @param name as the file will be called
   * @param mediaType sniffed from name and content
   * @param size bytes
   */
  record Written(String name, String sha256, String mediaType, long size) {}

  /** The file's facts; an unknown id is a defect. */
  StoredFile get(long fileId);

  /** The content, to be closed by the caller. */
  InputStream open(long fileId);

  /** The whole content, for attachments. */
  byte[] read(long fileId);
}
