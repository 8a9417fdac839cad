package app.kontor.catalogue.model;

import app.kontor.catalogue.Category;
import app.kontor.platform.language.Languages;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a seller's assortment. Its path names the codes from the root down to its
 * own, each between slashes, {@code /FASTENERS/BOLTS/}, so that what lies below is found by the
 * path's beginning.
 */
@Entity
@Table(name = "category")
public class ItemCategory extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  @Column(name = "parent_id", updatable = false)
  private @Nullable Long parentId;

  @Column(updatable = false)
  private String path;

  @ElementCollection
  @CollectionTable(name = "category_text", joinColumns = @JoinColumn(name = "category_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected ItemCategory() {}

  /**
   * A category below another, or a top one.
   *
   * @param parent of the same seller, already stored; null for a top category
   * @param names by language code, one at least
   */
  public ItemCategory(
      long sellerId, String code, @Nullable ItemCategory parent, Map<String, String> names) {
    if (parent != null && parent.sellerId != sellerId) {
      throw new IllegalArgumentException(code + " below another seller's " + parent.code);
    }
    this.sellerId = sellerId;
    this.code = code;
    this.parentId = parent == null ? null : parent.id();
    this.path = (parent == null ? "/" : parent.path) + code + "/";
    this.names.putAll(names);
  }

  /** Gives it other names; code and place stay, because addresses name them. */
  public void rename(Map<String, String> others) {
    names.clear();
    names.putAll(others);
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return names.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(code);
  }

  /** Whether it is this category or lies below it. */
  public boolean isWithin(ItemCategory other) {
    return sellerId == other.sellerId && path.startsWith(other.path);
  }

  /** The code of the category above; empty for a top category. */
  private Optional<String> parentCode() {
    List<String> codes = List.of(path.substring(1).split("/", -1));
    return codes.size() < 3 ? Optional.empty() : Optional.of(codes.get(codes.size() - 3));
  }

  /** The category as a part of an item's path, its items not counted. */
  public Category view(Locale reader, Locale sellers) {
    return new Category(code, parentCode().orElse(null), name(reader, sellers), 0, null);
  }

  boolean belongsTo(long seller) {
    return sellerId == seller;
  }

  public String path() {
    return path;
  }

  /** The paths of a category and of all above it, from the root. */
  public static List<String> pathsDownTo(String path) {
    List<String> paths = new ArrayList<>();
    for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
      paths.add(path.substring(0, end + 1));
    }
    return paths;
  }
}
