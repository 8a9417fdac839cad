package app.kontor.catalogue.model;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryRules;
import app.kontor.catalogue.CategoryWords;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a seller's assortment. Its path names the codes from the root down to its
 * own, each between slashes, {@code /FASTENERS/BOLTS/}, so that what lies below is found by the
 * path's beginning.
 */
@Entity
@Table(name = "category")
public class ItemCategory extends Aggregate {
  private static final int LONGEST_PATH = 400;

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  @Column(name = "parent_id")
  private @Nullable Long parentId;

  private String path;

  /** Among its siblings; all zero as long as they stand in the order of their names. */
  private int place;

  private boolean hidden;

  @Column(name = "picture_file_id")
  private @Nullable Long pictureFileId;

  @ElementCollection
  @CollectionTable(name = "category_text", joinColumns = @JoinColumn(name = "category_id"))
  @MapKeyColumn(name = "language")
  private Map<String, CategoryText> texts = new HashMap<>();

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
    this.path = below(parent) + code + "/";
    names.forEach((language, name) -> say(language, CategoryWords.named(name)));
  }

  /**
   * A category with all that is kept of it.
   *
   * @param parent that {@code data} names, already stored; null for a top category
   * @param data checked by the rules
   */
  public ItemCategory(long sellerId, CategoryData data, @Nullable ItemCategory parent) {
    this(sellerId, data.code(), parent, Map.of());
    requireDepth(path);
    assign(data);
  }

  /**
   * Gives it other names and shows or hides it; code and place stay, because addresses name them.
   *
   * @param data checked by the rules
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void change(CategoryData data) {
    requireVersion(data.version());
    assign(data);
  }

  private void assign(CategoryData data) {
    hidden = data.hidden();
    List.copyOf(texts.keySet()).stream()
        .filter(language -> !data.texts().containsKey(language))
        .forEach(texts::remove);
    data.texts().forEach(this::say);
  }

  private void say(String language, CategoryWords words) {
    CategoryText kept = texts.get(language);
    if (kept == null || !kept.words().equals(words)) {
      texts.put(language, new CategoryText(words));
    }
  }

  /** Refuses to go on with what somebody else has changed since it was read. */
  public void requireVersion(long read) {
    if (read != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /**
   * Puts it below another.
   *
   * @param parent null for the top
   * @param within all categories below this one
   * @throws InvalidInput at {@code parent} if that lies within it, or it would come to lie too deep
   */
  public void moveBelow(@Nullable ItemCategory parent, List<ItemCategory> within) {
    if (parent != null && (parent.sellerId != sellerId || parent.isWithin(this))) {
      throw new InvalidInput("parent", "CATEGORY_WITHIN_ITSELF", code);
    }
    String old = path;
    String fresh = below(parent) + code + "/";
    requireDepth(fresh);
    for (ItemCategory each : within) {
      requireDepth(fresh + each.path.substring(old.length()));
    }
    parentId = parent == null ? null : parent.id();
    path = fresh;
    for (ItemCategory each : within) {
      each.path = fresh + each.path.substring(old.length());
    }
  }

  private static void requireDepth(String path) {
    if (path.length() > LONGEST_PATH || pathsDownTo(path).size() > CategoryRules.MAX_DEPTH) {
      throw new InvalidInput("parent", "CATEGORY_TOO_DEEP", CategoryRules.MAX_DEPTH);
    }
  }

  private static String below(@Nullable ItemCategory parent) {
    return parent == null ? "/" : parent.path;
  }

  /** Where it stands among its siblings, from 1; 0 where nobody has put them into an order. */
  public int place() {
    return place;
  }

  /** Puts it at a place among its siblings. */
  public void standAt(int number) {
    place = number;
  }

  /** Shows it by a stored picture, or by one of its items'. */
  public void show(@Nullable Long fileId) {
    pictureFileId = fileId;
  }

  /** All that is kept of it. */
  public CategoryData data() {
    Map<String, CategoryWords> words = new TreeMap<>();
    texts.forEach((language, text) -> words.put(language, text.words()));
    return new CategoryData(code, version(), parentCode().orElse(null), words, hidden);
  }

  /** Whether it and what is below it are left out of the shop's menus. */
  public boolean isHidden() {
    return hidden;
  }

  public String code() {
    return code;
  }

  /** The id of the category above, if it is no top category. */
  public Optional<Long> parentId() {
    return Optional.ofNullable(parentId);
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return texts.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(entry -> entry.getValue().name())
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
