package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.RelationKind;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;

/** An item that another names, at its place among those of the kind. */
@Entity
@Table(name = "item_relation")
public class ItemRelation extends Part {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "item_id", updatable = false)
  private long itemId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RelationKind kind;

  @Column(name = "related_id", updatable = false)
  private long relatedId;

  private int place;

  @SuppressWarnings("NullAway.Init")
  protected ItemRelation() {}

  private ItemRelation(long sellerId, long itemId, RelationKind kind, long relatedId, int place) {
    this.sellerId = sellerId;
    this.itemId = itemId;
    this.kind = kind;
    this.relatedId = relatedId;
    this.place = place;
  }

  /**
   * Names an item.
   *
   * @param there those of the kind that the item names already
   * @param place from 1; 0 for behind all that are there
   * @throws InvalidInput at {@code related} with RELATION_TO_ITSELF, or RELATION_TOO_MANY beyond
   *     {@link ItemRelations#MOST}
   */
  public static ItemRelation named(
      long sellerId,
      long itemId,
      RelationKind kind,
      long relatedId,
      int place,
      Collection<ItemRelation> there) {
    if (itemId == relatedId) {
      throw new InvalidInput("related", "RELATION_TO_ITSELF");
    }
    if (there.size() >= ItemRelations.MOST) {
      throw new InvalidInput("related", "RELATION_TOO_MANY", ItemRelations.MOST);
    }
    int last = there.stream().mapToInt(ItemRelation::place).max().orElse(0);
    return new ItemRelation(sellerId, itemId, kind, relatedId, place == 0 ? last + 1 : place);
  }

  /** Stands at another place from now on. */
  public void moveTo(int other) {
    place = other;
  }

  public long itemId() {
    return itemId;
  }

  public RelationKind kind() {
    return kind;
  }

  public long relatedId() {
    return relatedId;
  }

  public int place() {
    return place;
  }
}
