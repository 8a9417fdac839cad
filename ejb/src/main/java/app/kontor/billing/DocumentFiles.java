package app.kontor.billing;

import app.kontor.platform.file.StoredFile;
import java.util.Optional;

/**
 * The files of issued documents, for other capabilities' workers. A document's file is made once,
 * right after it is issued, and never changes.
 */
public interface DocumentFiles {

  /** The document's file, if it is prepared already. */
  Optional<StoredFile> find(long sellerId, DocumentNumber number);

  /**
   * The document's file, made now if it is not there. Call it outside of any transaction: it takes
   * a moment.
   *
   * @throws UnknownDocument if the seller has no such document
   * @throws DocumentNotPrepared if it cannot be made now
   */
  StoredFile prepare(long sellerId, DocumentNumber number);
}
