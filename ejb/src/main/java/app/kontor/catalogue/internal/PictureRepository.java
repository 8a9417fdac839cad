package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.ShownPicture;
import app.kontor.catalogue.model.CataloguePicture;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of items and categories, and the sizes that have been made of them. */
@Dependent
public class PictureRepository {
  private static final int HASH = 64;

  /**
   * An expression, one text: all pictures of the item {@code i} in their order, a line each, with
   * what they show in the reader's language ?2 or the seller's ?9.
   */
  static final String SHOWN =
      "(SELECT GROUP_CONCAT(CONCAT(p.sha256, COALESCE((SELECT a.alt FROM catalogue_picture_text a"
          + " WHERE a.picture_id = p.id AND a.language IN (?2, ?9)"
          + " ORDER BY a.language = ?2 DESC LIMIT 1), '')) ORDER BY p.place, p.id SEPARATOR '\\n')"
          + " FROM catalogue_picture p WHERE p.item_id = i.id AND p.seller_id = i.seller_id)";

  @PersistenceContext private EntityManager em;

  /** What {@link #SHOWN} has read. */
  static List<ShownPicture> shown(@Nullable String lines, String name) {
    return lines == null
        ? List.of()
        : Stream.of(lines.split("\n", -1))
            .map(
                line ->
                    new ShownPicture(
                        line.substring(0, HASH),
                        line.length() == HASH ? name : line.substring(HASH)))
            .toList();
  }

  /** Whose pictures are meant. */
  record Owner(long id, boolean isItem) {
    /** What is said of an item, or of a category. */
    private String of(String item, String category) {
      return isItem ? item : category;
    }
  }

  /** Nobody else changes the owner's pictures until the transaction ends. */
  void hold(Owner owner) {
    Rows.number(
        em.createNativeQuery(
                owner.of(
                    "SELECT i.id FROM item i WHERE i.id = ?1 FOR UPDATE",
                    "SELECT c.id FROM category c WHERE c.id = ?1 FOR UPDATE"))
            .setParameter(1, owner.id()));
  }

  /** All of an owner's, in their order. */
  List<CataloguePicture> of(Owner owner) {
    return em.createQuery(
            owner.of(
                "SELECT p FROM CataloguePicture p WHERE p.itemId = :owner ORDER BY p.place, p.id",
                "SELECT p FROM CataloguePicture p WHERE p.categoryId = :owner"
                    + " ORDER BY p.place, p.id"),
            CataloguePicture.class)
        .setParameter("owner", owner.id())
        .getResultList();
  }

  /** SHA-256 of the pictures of some items, by the items' own numbers. */
  Map<ItemNumber, Set<String>> hashes(long sellerId, Collection<ItemNumber> items) {
    Map<ItemNumber, Set<String>> hashes = new HashMap<>();
    if (items.isEmpty()) {
      return hashes;
    }
    List<String> numbers = items.stream().map(ItemNumber::value).toList();
    String places =
        IntStream.range(0, numbers.size())
            .mapToObj(i -> "?" + (i + 2))
            .collect(Collectors.joining(","));
    Query query =
        em.createNativeQuery(
                "SELECT i.number, p.sha256 FROM item i JOIN catalogue_picture p ON"
                    + " p.item_id = i.id WHERE i.seller_id = ?1 AND i.number IN ("
                    + places
                    + ")")
            .setParameter(1, sellerId);
    for (int i = 0; i < numbers.size(); i++) {
      query.setParameter(i + 2, numbers.get(i));
    }
    Rows.list(query, row -> Map.entry(new ItemNumber(row.text("number")), row.text("sha256")))
        .forEach(
            each ->
                hashes
                    .computeIfAbsent(each.getKey(), none -> new HashSet<>())
                    .add(each.getValue()));
    return hashes;
  }

  /**
   * The pictures of items that nobody else changes until the transaction ends, by the items' ids.
   */
  Map<Long, List<CataloguePicture>> held(Collection<Long> items) {
    Map<Long, List<CataloguePicture>> held = new HashMap<>();
    if (items.isEmpty()) {
      return held;
    }
    Rows.numbers(
        em.createNativeQuery(
            "SELECT i.id FROM item i WHERE i.id IN ("
                + Rows.in(items)
                + ") ORDER BY i.id FOR UPDATE"));
    em.createQuery(
            "SELECT p FROM CataloguePicture p WHERE p.itemId IN :items"
                + " ORDER BY p.itemId, p.place, p.id",
            CataloguePicture.class)
        .setParameter("items", List.copyOf(items))
        .getResultList()
        .forEach(each -> held.computeIfAbsent(each.ownerId(), none -> new ArrayList<>()).add(each));
    return held;
  }

  void add(CataloguePicture picture) {
    em.persist(picture);
  }

  void remove(CataloguePicture picture) {
    em.remove(picture);
  }

  /** Writes places, from 1. Native: an order makes no picture another. */
  void place(Owner owner, List<String> hashes) {
    em.flush();
    for (int i = 0; i < hashes.size(); i++) {
      em.createNativeQuery(
              owner.of(
                  "UPDATE catalogue_picture p SET p.place = ?1 WHERE p.item_id = ?2"
                      + " AND p.sha256 = ?3",
                  "UPDATE catalogue_picture p SET p.place = ?1 WHERE p.category_id = ?2"
                      + " AND p.sha256 = ?3"))
          .setParameter(1, i + 1)
          .setParameter(2, owner.id())
          .setParameter(3, hashes.get(i))
          .executeUpdate();
    }
    front(owner);
  }

  /**
   * Notes the first picture beside the owner's own values, where lists find it. Native: whoever is
   * just typing other values of it has not read anything that is outdated by this.
   */
  void front(Owner owner) {
    em.flush();
    em.createNativeQuery(
            owner.of(
                "UPDATE item i SET i.picture_file_id = (SELECT p.file_id FROM catalogue_picture p"
                    + " WHERE p.item_id = i.id ORDER BY p.place, p.id LIMIT 1) WHERE i.id = ?1",
                "UPDATE category c SET c.picture_file_id = (SELECT p.file_id"
                    + " FROM catalogue_picture p WHERE p.category_id = c.id"
                    + " ORDER BY p.place, p.id LIMIT 1) WHERE c.id = ?1"))
        .setParameter(1, owner.id())
        .executeUpdate();
  }

  /** The same for items that had none, many at once. */
  void front(List<Long> items) {
    if (!items.isEmpty()) {
      em.flush();
      em.createNativeQuery(
              "UPDATE item i SET i.picture_file_id = (SELECT p.file_id FROM catalogue_picture p"
                  + " WHERE p.item_id = i.id ORDER BY p.place, p.id LIMIT 1) WHERE i.id IN ("
                  + Rows.in(items)
                  + ")")
          .executeUpdate();
    }
  }

  /**
   * The file to be sent for a picture.
   *
   * @param made whether it is the size that was asked for, not the picture's own file
   */
  record Sized(long fileId, boolean made) {}

  /** A picture that something of the seller shows. */
  Optional<Sized> sized(long sellerId, String sha256, PictureSize size) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT COALESCE(s.file_id, p.file_id) AS file_id, s.file_id IS NOT NULL AS made"
                    + " FROM catalogue_picture p LEFT JOIN picture_size s ON s.sha256 = p.sha256"
                    + " AND s.size = ?3 WHERE p.seller_id = ?1 AND p.sha256 = ?2 LIMIT 1")
            .setParameter(1, sellerId)
            .setParameter(2, sha256)
            .setParameter(3, size.name()),
        row -> new Sized(row.number("file_id"), row.flag("made")));
  }

  /** Keeps the file of a size, unless it is there. */
  void keep(String sha256, PictureSize size, long fileId) {
    em.createNativeQuery(
            "INSERT IGNORE INTO picture_size (sha256, size, file_id) VALUES (?1, ?2, ?3)")
        .setParameter(1, sha256)
        .setParameter(2, size.name())
        .setParameter(3, fileId)
        .executeUpdate();
  }

  /** The sizes of a picture that have been made. */
  Set<PictureSize> made(String sha256) {
    Set<PictureSize> made = EnumSet.noneOf(PictureSize.class);
    made.addAll(
        Rows.list(
            em.createNativeQuery("SELECT s.size, s.file_id FROM picture_size s WHERE s.sha256 = ?1")
                .setParameter(1, sha256),
            row -> PictureSize.valueOf(row.text("size"))));
    return made;
  }
}
