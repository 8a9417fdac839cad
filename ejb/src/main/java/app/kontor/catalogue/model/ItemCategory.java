package app.kontor.catalogue.model;

import app.kontor.catalogue.Category;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @Column(name = "name_pl")
  private String polish;

  @Column(name = "name_de")
  private String german;

  @Column(name = "name_en")
  private String english;

  @SuppressWarnings("NullAway.Init")
  protected ItemCategory() {}

  /** A category's name in the languages of the pages. */
  public record Names(String polish, String german, String english) {}

  /**
   * A category below another, or a top one.
   *
   * @param parent of the same seller, already stored; null for a top category
   */
  public ItemCategory(long sellerId, String code, @Nullable ItemCategory parent, Names names) {
    if (parent != null && parent.sellerId != sellerId) {
      throw new IllegalArgumentException(code + " below another seller's " + parent.code);
    }
    this.sellerId = sellerId;
    this.code = code;
    this.parentId = parent == null ? null : parent.id();
    this.path = (parent == null ? "/" : parent.path) + code + "/";
    this.polish = names.polish();
    this.german = names.german();
    this.english = names.english();
  }

  /** Gives it other names; code and place stay, because addresses name them. */
  public void rename(Names names) {
    polish = names.polish();
    german = names.german();
    english = names.english();
  }

  /** The name for a reader; English for other languages than those of the pages. */
  public String name(Locale reader) {
    return switch (reader.getLanguage()) {
      case "pl" -> polish;
      case "de" -> german;
      default -> english;
    };
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
  public Category view(Locale reader) {
    return new Category(code, parentCode().orElse(null), name(reader), 0, null);
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
