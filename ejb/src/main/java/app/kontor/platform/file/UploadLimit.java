package app.kontor.platform.file;

import java.util.Arrays;
import java.util.Optional;

/** Which files a form takes and how large they may be; part of the table in {@link Limits}. */
public enum UploadLimit {
  /** Photos and papers of a ticket's report or message. */
  TICKET_FILES(20, 10),
  /** Photos of goods that come back. */
  RETURN_PHOTOS(20, 10),
  /** A document of a shared folder, or its next version. */
  SHARED_DOCUMENT(50, 1),
  /** A file of bank statements. */
  BANK_STATEMENT(50, 1),
  /** A seller's logo. */
  LOGO(2, 1),
  /** A table of prices. */
  PRICE_FILE(20, 1),
  /** A file of items, customers, stock or other master data. */
  TRANSFER_FILE(20, 1),
  /** Pictures of an item or a category. */
  ITEM_PICTURES(10, 20),
  /** An archive of many items' pictures. */
  PICTURE_ARCHIVE(200, 1),
  /** Data sheets and certificates of an item. */
  ITEM_DOCUMENTS(20, 10),
  /** Drawings, pictures and papers of an order. */
  ORDER_FILES(20, 10);

  private final int megabytes;
  private final int files;

  UploadLimit(int megabytes, int files) {
    this.megabytes = megabytes;
    this.files = files;
  }

  /** Most megabytes of one file. */
  public int megabytes() {
    return megabytes;
  }

  /** Most bytes of one file. */
  public long bytes() {
    return megabytes * Limits.MEGABYTE;
  }

  /** Most files at once. */
  public int files() {
    return files;
  }

  /** Most megabytes of all files at once. */
  public int totalMegabytes() {
    return megabytes * files;
  }

  /** Most bytes of a request: all files as large as they may be, and the form's other fields. */
  public long requestBytes() {
    return totalMegabytes() * Limits.MEGABYTE + Limits.REQUEST;
  }

  /** The policy the core stores files by. */
  public FilePolicy policy() {
    return new FilePolicy(bytes(), files);
  }

  /** The limit of that name. */
  public static Optional<UploadLimit> named(String name) {
    return Arrays.stream(values()).filter(limit -> limit.name().equals(name)).findFirst();
  }

  static long largestRequest() {
    return Arrays.stream(values()).mapToLong(UploadLimit::requestBytes).max().orElseThrow();
  }
}
