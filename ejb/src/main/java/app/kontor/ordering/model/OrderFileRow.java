package app.kontor.ordering.model;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.ordering.OrderFile;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of an order or, as long as it has none, beside its person's basket. */
@Entity
@Table(name = "order_file")
public class OrderFileRow extends Part {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "order_id")
  private @Nullable Long orderId;

  @Column(name = "item_number")
  private @Nullable String itemNumber;

  @Column(name = "file_id")
  private long fileId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "added_by")
  private String addedBy;

  @SuppressWarnings("NullAway.Init")
  protected OrderFileRow() {}

  /**
   * A file that was handed in.
   *
   * @param partnerId whose order it is, or will be
   * @param orderId null for the next order of the person
   * @param item whose lines it is about, or null
   */
  public OrderFileRow(
      Actor who,
      long partnerId,
      @Nullable Long orderId,
      @Nullable ItemNumber item,
      StoredFile file,
      Instant now) {
    this.sellerId = who.sellerId();
    this.partnerId = partnerId;
    this.userId = who.deskId();
    this.orderId = orderId;
    this.itemNumber = item == null ? null : item.value();
    this.fileId = file.id();
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
    this.addedAt = now;
    this.addedBy = who.name();
  }

  /** Whose next order it is for. */
  public long userId() {
    return userId;
  }

  /** The seller it was handed in to. */
  public long sellerId() {
    return sellerId;
  }

  /** The company whose order it is, or will be. */
  public long partnerId() {
    return partnerId;
  }

  /** Its order, or null. */
  public @Nullable Long orderId() {
    return orderId;
  }

  /** The handle in the file store. */
  public long fileId() {
    return fileId;
  }

  public String name() {
    return name;
  }

  /** As sniffed from the content. */
  public String mediaType() {
    return mediaType;
  }

  public OrderFile view() {
    return new OrderFile(
        id(), itemNumber == null ? null : new ItemNumber(itemNumber), name, size, addedAt, addedBy);
  }
}
