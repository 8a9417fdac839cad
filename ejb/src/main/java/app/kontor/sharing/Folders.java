package app.kontor.sharing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.UploadLimit;
import jakarta.ejb.Local;
import java.io.InputStream;

/**
 * The partners' shared folders. A partner's people see their company's folder, staff those of all
 * partners; another company's document answers as unknown. A folder is there from its first
 * document on.
 */
@Local
public interface Folders {
  FilePolicy FILES = UploadLimit.SHARED_DOCUMENT.policy();

  int MAX_TITLE = 200;
  int MAX_NOTE = 500;

  /**
   * Puts a document into a folder and tells the other side ({@link DocumentShared}).
   *
   * @return the document's number, the same for a repeated key
   * @throws app.kontor.party.UnknownPartner if staff name no partner of their seller
   */
  String share(ShareDocument command);

  /**
   * Adds a version; the ones before stay as they are.
   *
   * @throws SharingRefusal.UnknownDocument also if it is another company's
   */
  void addVersion(AddVersion command);

  /** Documents within the actor's scope, the latest change first. */
  Page<DocumentSummary> documents(DocumentFilter filter, PageRequest page);

  /** How many current versions from the other side the actor has not marked as read. */
  Total countUnread();

  /**
   * A document within the actor's scope.
   *
   * @throws SharingRefusal.UnknownDocument also if it is another company's
   */
  DocumentDetail document(String number);

  /**
   * The actor has read a version; a second time changes nothing.
   *
   * @throws SharingRefusal.UnknownDocument also for a version that is not there
   */
  void acknowledge(String number, int version);

  /** All partners with their folders, by name, for staff. */
  Page<FolderSummary> folders(String text, PageRequest page);

  /** The content of a version. */
  FileContent content(String number, int version);

  /**
   * A file with its content.
   *
   * @param in to be closed by the caller
   * @param size bytes
   */
  record FileContent(String name, String mediaType, long size, InputStream in) {}
}
