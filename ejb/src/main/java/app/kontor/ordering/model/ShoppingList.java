package app.kontor.ordering.model;

import app.kontor.gate.Actor;
import app.kontor.ordering.ListKind;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.UnknownList;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A list of goods: whose it is, who sees it, who changes it. Its lines are rows of it. One that was
 * deleted is there for nobody, and goes when it cannot be brought back any more.
 */
@Entity
@Table(name = "shopping_list")
public class ShoppingList extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "owner_name")
  private String ownerName;

  private String reference;
  private String name;

  @Enumerated(EnumType.STRING)
  private ListKind kind = ListKind.NAMED;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Enumerated(EnumType.STRING)
  private ListReaders readers;

  @Column(name = "readers_change")
  private boolean readersChange;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @ElementCollection
  @CollectionTable(name = "shopping_list_reader", joinColumns = @JoinColumn(name = "list_id"))
  @Column(name = "user_id")
  private Set<Long> chosen = new TreeSet<>();

  @SuppressWarnings("NullAway.Init")
  protected ShoppingList() {}

  /** A list that only its owner sees. */
  public ShoppingList(Actor owner, String reference, String name, Instant now) {
    this.sellerId = owner.sellerId();
    this.partnerId = owner.partnerId();
    this.ownerId = owner.userId();
    this.ownerName = owner.name();
    this.reference = reference;
    this.name = name;
    this.readers = ListReaders.OWN;
    this.changedAt = now;
    this.changedBy = owner.name();
  }

  /** What its owner saves for later; of each person at a customer there is one. */
  public static ShoppingList clipboard(Actor owner, String reference, Instant now) {
    ShoppingList list = new ShoppingList(owner, reference, "", now);
    list.kind = ListKind.CLIPBOARD;
    return list;
  }

  /** Whether it is what its owner has saved for later. */
  public boolean isClipboard() {
    return kind == ListKind.CLIPBOARD;
  }

  /** It is there for nobody from now on. */
  public void delete(Instant now) {
    deletedAt = now;
  }

  /** It is back as it was. */
  public void undelete() {
    deletedAt = null;
  }

  /** Whether somebody sees it. */
  public boolean isSeenBy(Actor person) {
    return isOf(person) || isOfCompany(person) && isSharedWith(person.userId());
  }

  private boolean isOfCompany(Actor person) {
    return person.sellerId() == sellerId && person.partnerId() == partnerId;
  }

  private boolean isSharedWith(long userId) {
    return switch (readers) {
      case OWN -> false;
      case COMPANY -> true;
      case CHOSEN -> chosen.contains(userId);
    };
  }

  /** Whether somebody may change its lines. */
  public boolean isChangedBy(Actor person) {
    return isOf(person) || readersChange && isSeenBy(person);
  }

  /** Whether it is somebody's own. */
  public boolean isOf(Actor person) {
    return isOfCompany(person) && person.userId() == ownerId;
  }

  /**
   * Refuses whoever does not see it.
   *
   * @throws UnknownList as if it were not there
   */
  public ShoppingList seenBy(Actor person) {
    return given(isSeenBy(person));
  }

  /** Refuses whoever may not change its lines. */
  public ShoppingList changedBy(Actor person) {
    return given(isChangedBy(person));
  }

  /** Refuses whoever does not own it; nothing but its lines is changed of a clipboard. */
  public ShoppingList of(Actor person) {
    return given(isOf(person) && !isClipboard());
  }

  private ShoppingList given(boolean allowed) {
    if (!allowed) {
      throw new UnknownList();
    }
    return this;
  }

  /** Its lines are others now. */
  public void touch(Actor by, Instant now) {
    changedAt = now;
    changedBy = by.name();
  }

  /**
   * Another name or other readers.
   *
   * @param people ids of those that were chosen
   */
  public void change(
      String newName, ListReaders newReaders, boolean change, Collection<Long> people) {
    name = newName;
    readers = newReaders;
    readersChange = change && newReaders != ListReaders.OWN;
    chosen.clear();
    if (newReaders == ListReaders.CHOSEN) {
      chosen.addAll(people);
    }
  }

  /** It belongs to a colleague from now on, who need not be told apart as a reader. */
  public void handOver(long userId, String userName) {
    ownerId = userId;
    ownerName = userName;
    chosen.remove(userId);
  }

  public String reference() {
    return reference;
  }

  public String name() {
    return name;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public long ownerId() {
    return ownerId;
  }

  /** Of the person it belongs to. */
  public String ownerName() {
    return ownerName;
  }

  public ListReaders readers() {
    return readers;
  }

  public boolean isReadersChange() {
    return readersChange;
  }

  /** Ids of the chosen colleagues. */
  public Set<Long> chosen() {
    return Set.copyOf(chosen);
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }
}
