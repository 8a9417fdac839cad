package app.kontor.catalogue.model;

import app.kontor.catalogue.PictureData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an item or a category: a stored file and what it shows. Its place among the others
 * is no part of its version, because an order is given to all at once.
 */
@Entity
@Table(name = "catalogue_picture")
public class CataloguePicture extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "item_id", updatable = false)
  private @Nullable Long itemId;

  @Column(name = "category_id", updatable = false)
  private @Nullable Long categoryId;

  @Column(name = "file_id", updatable = false)
  private long fileId;

  @Column(updatable = false)
  private String sha256;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(updatable = false)
  private int width;

  @Column(updatable = false)
  private int height;

  /** Written by statements of its own. */
  @Column(updatable = false)
  private int place;

  @ElementCollection
  @CollectionTable(name = "catalogue_picture_text", joinColumns = @JoinColumn(name = "picture_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "alt")
  private Map<String, String> alt = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected CataloguePicture() {}

  /**
   * A stored file that shows something.
   *
   * @param width in pixels as it is seen
   * @param height in pixels as it is seen
   */
  public record Content(long fileId, String sha256, String fileName, int width, int height) {}

  private CataloguePicture(
      long sellerId, @Nullable Long itemId, @Nullable Long categoryId, Content content, int place) {
    this.sellerId = sellerId;
    this.itemId = itemId;
    this.categoryId = categoryId;
    this.fileId = content.fileId();
    this.sha256 = content.sha256();
    this.fileName = content.fileName();
    this.width = content.width();
    this.height = content.height();
    this.place = place;
  }

  /** A picture of an item. */
  public static CataloguePicture ofItem(long sellerId, long itemId, Content content, int place) {
    return new CataloguePicture(sellerId, itemId, null, content, place);
  }

  /** A picture of a category. */
  public static CataloguePicture ofCategory(
      long sellerId, long categoryId, Content content, int place) {
    return new CataloguePicture(sellerId, null, categoryId, content, place);
  }

  /** The same file, said to show the same, at the same place of another item. */
  public CataloguePicture copiedTo(long otherItemId) {
    CataloguePicture copy =
        ofItem(sellerId, otherItemId, new Content(fileId, sha256, fileName, width, height), place);
    copy.alt.putAll(alt);
    return copy;
  }

  /**
   * Says what it shows.
   *
   * @param said by language code; blank for nothing
   * @throws InvalidInput at {@code <language>:alt} if it is too long
   */
  public void describe(Map<String, String> said) {
    said.forEach(
        (language, text) -> {
          String line = text.replaceAll("\\s+", " ").strip();
          if (line.length() > PictureData.LONGEST_ALT) {
            throw new InvalidInput(language + ":alt", "TOO_LONG", PictureData.LONGEST_ALT);
          }
          if (line.isEmpty()) {
            alt.remove(language);
          } else if (!line.equals(alt.get(language))) {
            alt.put(language, line);
          }
        });
  }

  /** Refuses to go on with what somebody else has changed since it was read. */
  public void requireVersion(long read) {
    if (read != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /** All that is kept of it. */
  public PictureData data() {
    return new PictureData(sha256, version(), fileName, width, height, alt);
  }

  /** SHA-256 of its file. */
  public String hash() {
    return sha256;
  }

  /** The item or the category it belongs to. */
  public long ownerId() {
    return Objects.requireNonNull(itemId == null ? categoryId : itemId);
  }

  public String fileName() {
    return fileName;
  }

  public long fileId() {
    return fileId;
  }

  public int place() {
    return place;
  }

  /** The hashes of pictures, in their order. */
  public static List<String> hashes(List<CataloguePicture> pictures) {
    return pictures.stream().map(CataloguePicture::hash).toList();
  }
}
