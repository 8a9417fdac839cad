package app.kontor.catalogue.model;

import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemDocument;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.language.Languages;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A file that tells more of an item. */
@Entity
@Table(name = "item_document")
public class CatalogueDocument extends Aggregate {
  @Column(name = "item_id", updatable = false)
  private long itemId;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private @Nullable String language;

  private String title;

  @Column(name = "file_id", updatable = false)
  private long fileId;

  @Column(updatable = false)
  private String sha256;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "media_type", updatable = false)
  private String mediaType;

  @Column(updatable = false)
  private long size;

  @SuppressWarnings("NullAway.Init")
  protected CatalogueDocument() {}

  /** What is said of a file. */
  public record Label(DocumentKind kind, @Nullable String language, String title) {}

  /**
   * A stored file of an item.
   *
   * @param label a blank title stands for the file's name without its ending
   */
  public CatalogueDocument(long itemId, Label label, StoredFile file) {
    this.itemId = itemId;
    this.fileId = file.id();
    this.sha256 = file.sha256();
    this.fileName = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
    call(label.title().isBlank() ? new Label(label.kind(), label.language(), bare()) : label);
  }

  private String bare() {
    int end = fileName.lastIndexOf('.');
    String name = end > 0 ? fileName.substring(0, end) : fileName;
    return name.length() <= ItemDocument.LONGEST_TITLE
        ? name
        : name.substring(0, ItemDocument.LONGEST_TITLE);
  }

  /**
   * Says otherwise what it is.
   *
   * @param read version as it was read
   */
  public void change(Label label, long read) {
    requireVersion(read);
    call(label);
  }

  private void call(Label label) {
    String line = label.title().replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      throw InvalidInput.required("title");
    }
    if (line.length() > ItemDocument.LONGEST_TITLE) {
      throw new InvalidInput("title", "TOO_LONG", ItemDocument.LONGEST_TITLE);
    }
    String code = label.language();
    if (code != null && !Languages.codes().contains(code)) {
      throw new InvalidInput("language", "UNKNOWN_LANGUAGE", code);
    }
    kind = label.kind();
    language = code;
    title = line;
  }

  /** Refuses to go on with what somebody else has changed since it was read. */
  public void requireVersion(long read) {
    if (read != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /** All that is kept of it. */
  public ItemDocument data() {
    return new ItemDocument(sha256, version(), kind, language, title, fileName, mediaType, size);
  }

  public String hash() {
    return sha256;
  }

  public long fileId() {
    return fileId;
  }
}
