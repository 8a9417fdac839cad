package app.kontor.catalogue.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One value of an item that somebody changed; written once. */
@Entity
@Table(name = "item_change")
public class ItemChange extends Part {
  /** The field of the row that tells of an item's beginning. */
  public static final String CREATED = "created";

  private static final int LONGEST = 300;

  @Column(name = "item_id", updatable = false)
  private long itemId;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String who;

  @Column(updatable = false)
  private String field;

  @Column(name = "before_value", updatable = false)
  private String before;

  @Column(name = "after_value", updatable = false)
  private String after;

  @SuppressWarnings("NullAway.Init")
  protected ItemChange() {}

  private ItemChange(long itemId, Instant at, String who, Difference what) {
    this.itemId = itemId;
    this.at = at;
    this.who = who;
    this.field = what.field();
    this.before = shortened(what.before());
    this.after = shortened(what.after());
  }

  /** A value before and after; empty where there is none. */
  public record Difference(String field, String before, String after) {}

  /** In which values two states of an item differ, in the order of the later one. */
  public static List<Difference> differences(
      Map<String, String> before, Map<String, String> after) {
    Set<String> fields = new LinkedHashSet<>(after.keySet());
    fields.addAll(before.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      String old = before.getOrDefault(field, "");
      String fresh = after.getOrDefault(field, "");
      if (!old.equals(fresh)) {
        differences.add(new Difference(field, old, fresh));
      }
    }
    return differences;
  }

  /** The rows that tell of a change. */
  public static List<ItemChange> of(
      long itemId, Instant at, String who, List<Difference> differences) {
    return differences.stream().map(each -> new ItemChange(itemId, at, who, each)).toList();
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
