package app.kontor.catalogue;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data sheets, certificates and other files of items: staff keep them, whoever sees the item may
 * have them.
 */
@Local
public interface ItemDocuments {
  /** Most documents of one item. */
  int MOST = 50;

  /**
   * All of an item's for staff, by kind, language and title.
   *
   * @throws UnknownItem if the seller has none of that number
   */
  List<ItemDocument> all(ItemNumber item);

  /**
   * Adds documents; one that is there already stays as it is.
   *
   * @param key idempotency key of the form
   * @param language code, or null for all
   * @param title for a single file; each is called by its file's name where it is blank
   * @return how many were added
   * @throws UnknownItem if the seller has none of that number
   * @throws InvalidInput at {@code files} as {@link app.kontor.platform.file.FilePolicy} says, with
   *     REQUIRED without any, or DOCUMENT_TOO_MANY beyond {@link #MOST}; then none is added
   */
  int add(
      String key,
      ItemNumber item,
      DocumentKind kind,
      @Nullable String language,
      String title,
      List<FileUpload> files);

  /**
   * Gives a document another kind, language or title.
   *
   * @param hash which of the item's
   * @param version as it was read
   * @throws ChangedMeanwhile if the version is not the current one, or the document is gone
   * @throws InvalidInput at {@code title} with REQUIRED or TOO_LONG
   */
  void change(
      ItemNumber item,
      String hash,
      DocumentKind kind,
      @Nullable String language,
      String title,
      long version);

  /**
   * Takes a document from an item.
   *
   * @param version as it was read
   * @throws ChangedMeanwhile if the version is not the current one, or the document is gone
   */
  void remove(ItemNumber item, String hash, long version);

  /**
   * A document of an item that is sold; staff who keep items have those of others, too.
   *
   * @param item its number as pages name it
   * @throws UnknownItem if the reader does not see the item, or it has no such document
   */
  DocumentContent content(ItemNumber item, String hash);
}
