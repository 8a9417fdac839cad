package app.kontor.web.common.page;

import app.kontor.gate.Actor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The side navigation of a portal as its areas declare it. */
public final class NavigationModel {
  private static final String SUFFIX = ".xhtml";

  private final PageRules rules;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One entry.
   *
   * @param side buyer or staff
   * @param id its text is {@code nav.<id>}
   * @param group the group's text is {@code nav.group.<group>}; empty for none
   */
  public record Entry(String side, int order, String id, String path, String icon, String group)
      implements Serializable {
    public String getKey() {
      return "nav." + id;
    }

    public String getPath() {
      return path;
    }

    public String getIcon() {
      return icon;
    }

    public String getId() {
      return id;
    }
  }

  /** Entries under one heading. */
  public record Group(String name, List<Entry> entries) {
    public String getKey() {
      return name.isEmpty() ? "" : "nav.group." + name;
    }

    public List<Entry> getEntries() {
      return entries;
    }
  }

  /**
   * Reads {@code <side>.<order>.<id> = <path> <icon> [group]}.
   *
   * @throws IllegalArgumentException for another shape or a page that is not declared
   */
  public NavigationModel(Map<String, String> declarations, PageRules rules) {
    this.rules = rules;
    declarations.forEach((key, value) -> entries.add(parse(key, value)));
    entries.sort(Comparator.comparingInt(Entry::order).thenComparing(Entry::id));
  }

  /** What the actor may open, grouped in the order of each group's first entry. */
  public List<Group> groups(Actor actor) {
    List<Group> groups = new ArrayList<>();
    for (Entry entry : of(actor)) {
      Group group =
          groups.stream()
              .filter(each -> each.name().equals(entry.group()))
              .findFirst()
              .orElseGet(
                  () -> {
                    Group added = new Group(entry.group(), new ArrayList<>());
                    groups.add(added);
                    return added;
                  });
      group.entries().add(entry);
    }
    return groups;
  }

  /** What the actor may open, in order. */
  public List<Entry> of(Actor actor) {
    String side = actor.isStaff() ? "staff" : "buyer";
    return entries.stream()
        .filter(entry -> entry.side().equals(side))
        .filter(entry -> rules.find(entry.path()).filter(rule -> rule.permits(actor)).isPresent())
        .toList();
  }

  /**
   * The entry that stands for a page: its own, or else the one whose list it belongs to, so that
   * {@code /office/order-new.xhtml} and {@code /office/order.xhtml} are shown below {@code
   * /office/orders.xhtml}. Of several the one that says most.
   *
   * @return null if none does
   */
  public static @Nullable Entry standing(List<Entry> open, String shown) {
    Entry best = null;
    int most = 0;
    for (Entry entry : open) {
      int said = said(entry.path(), shown);
      if (said > most) {
        best = entry;
        most = said;
      }
    }
    return best;
  }

  private static int said(String path, String shown) {
    if (shown.equals(path)) {
      return Integer.MAX_VALUE;
    }
    if (path.endsWith("/index.xhtml") || !path.endsWith(SUFFIX)) {
      return 0;
    }
    String list = path.substring(0, path.length() - SUFFIX.length());
    if (shown.startsWith(list + "-")) {
      return list.length();
    }
    String one = list.endsWith("s") ? list.substring(0, list.length() - 1) : list;
    return shown.equals(one + SUFFIX) || shown.startsWith(one + "-") ? one.length() : 0;
  }

  private Entry parse(String key, String value) {
    String[] keyParts = key.split("\\.", 3);
    String[] words = value.trim().split("\\s+");
    if (keyParts.length != 3 || words.length < 2) {
      throw new IllegalArgumentException("navigation " + key + " = " + value);
    }
    if (rules.find(words[0]).isEmpty()) {
      throw new IllegalArgumentException("navigation to an undeclared page " + words[0]);
    }
    String group = words.length > 2 ? words[2] : "";
    return new Entry(
        keyParts[0], Integer.parseInt(keyParts[1]), keyParts[2], words[0], words[1], group);
  }
}
