package app.kontor.platform.list;

import app.kontor.platform.data.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list looks like: its columns, the cells of its page for each audience, the columns of its
 * file, the fields of its filter, what can be done with its rows.
 *
 * @param <T> a row
 */
public final class ListShape<T> {
  private final String name;
  private final int size;
  private final int deepest;
  private final Map<String, ListColumn<T>> columns;
  private final Map<Audience, List<ListCell>> pages;
  private final List<ListColumn<T>> file;
  private final List<FilterField> filter;
  private final @Nullable Function<? super T, String> mark;
  private final Map<String, RowOffer<T>> actions;

  private ListShape(Builder<T> built) {
    name = built.name;
    size = built.size;
    deepest = built.deepest;
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(built.columns));
    pages = Map.copyOf(built.pages);
    filter = List.copyOf(built.filter);
    mark = built.mark;
    actions = Collections.unmodifiableMap(new LinkedHashMap<>(built.actions));
    file = built.file.stream().map(this::column).toList();
    pages.values().stream()
        .flatMap(List::stream)
        .flatMap(cell -> Stream.concat(Stream.of(cell.column()), cell.below().stream()))
        .forEach(this::column);
  }

  /** Names the list: part of addresses, and {@code export.<name>} is the key of its file's name. */
  public static <T> Builder<T> named(String name) {
    return new Builder<>(name);
  }

  public String name() {
    return name;
  }

  /** Rows of a page. */
  public int size() {
    return size;
  }

  /** Whether one page shows all of the list. */
  public boolean isWhole() {
    return size == PageRequest.MAX_LIMIT;
  }

  /** The last page that can be turned to; what is behind it is found by a narrower filter. */
  public int deepest() {
    return deepest;
  }

  /** All columns that can be seen, in the order they are usually in. */
  public List<ListColumn<T>> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * A column by its key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ListColumn<T> column(String key) {
    ListColumn<T> found = columns.get(key);
    if (found == null) {
      throw new IllegalArgumentException("list " + name + " has no column " + key);
    }
    return found;
  }

  /**
   * The cells of a row from left to right; the other audience's where there is one page for all.
   */
  public List<ListCell> page(Audience audience) {
    List<ListCell> own = pages.get(audience);
    return own != null ? own : pages.getOrDefault(other(audience), List.of());
  }

  /**
   * The columns that an audience can choose from: those of its page, then all others of the list. A
   * column with the heading of one before it says more about that one and stays below it.
   */
  public List<ListCell> choosable(Audience audience) {
    Map<String, ListCell> choosable = new LinkedHashMap<>();
    for (ListCell cell : page(audience)) {
      if (column(cell.column()).kind() != ColumnKind.ACTIONS) {
        choosable.putIfAbsent(heading(cell), cell);
      }
    }
    for (ListColumn<T> column : columns.values()) {
      boolean there =
          choosable.values().stream().anyMatch(cell -> cell.column().equals(column.key()));
      if (!there && column.kind() != ColumnKind.ACTIONS) {
        choosable.putIfAbsent(column.label(), ListCell.of(column.key()));
      }
    }
    return List.copyOf(choosable.values());
  }

  private String heading(ListCell cell) {
    String other = cell.label();
    return other == null ? column(cell.column()).label() : other;
  }

  /**
   * The cells of a row as a person chose them. What opens the record is there in any case, and what
   * can be done with the row stands last; columns that are not there any more are passed over.
   *
   * @param chosen keys of columns in their order; empty for what {@link #page(Audience)} says
   */
  public List<ListCell> page(Audience audience, List<String> chosen) {
    if (chosen.isEmpty()) {
      return page(audience);
    }
    List<ListCell> choosable = choosable(audience);
    Set<String> wanted = new LinkedHashSet<>(chosen);
    choosable.stream()
        .map(ListCell::column)
        .filter(key -> column(key).kind() == ColumnKind.LINK && !wanted.contains(key))
        .findFirst()
        .ifPresent(key -> addFirst(wanted, key));
    List<ListCell> cells = new ArrayList<>();
    for (String key : wanted) {
      choosable.stream()
          .filter(cell -> cell.column().equals(key))
          .findFirst()
          .ifPresent(cell -> cells.add(cell.without(wanted)));
    }
    page(audience).stream()
        .filter(cell -> column(cell.column()).kind() == ColumnKind.ACTIONS)
        .forEach(cells::add);
    return List.copyOf(cells);
  }

  private static void addFirst(Set<String> keys, String first) {
    List<String> others = List.copyOf(keys);
    keys.clear();
    keys.add(first);
    keys.addAll(others);
  }

  private static Audience other(Audience audience) {
    return audience == Audience.STAFF ? Audience.CUSTOMER : Audience.STAFF;
  }

  /** The columns of the file; empty for a list that is not given away as one. */
  public List<ListColumn<T>> file() {
    return file;
  }

  /** What can be done with rows, in the order in which it is offered. */
  public List<RowOffer<T>> actions() {
    return List.copyOf(actions.values());
  }

  /**
   * What can be done with rows, by its key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RowOffer<T> action(String key) {
    RowOffer<T> found = actions.get(key);
    if (found == null) {
      throw new IllegalArgumentException("list " + name + " has no action " + key);
    }
    return found;
  }

  /** The fields of the filter in their order. */
  public List<FilterField> filter() {
    return filter;
  }

  /** Whether rows can be marked, to do something with many of them. */
  public boolean isMarked() {
    return mark != null;
  }

  /**
   * What names a row for commands, without blanks; people see its link or first number.
   *
   * @throws IllegalStateException if rows cannot be marked
   */
  public String mark(T row) {
    if (mark == null) {
      throw new IllegalStateException("rows of " + name + " cannot be marked");
    }
    return mark.apply(row);
  }

  /** Collects a shape; settings of a column follow it. */
  public static final class Builder<T> {
    private final String name;
    private final Map<String, ListColumn<T>> columns = new LinkedHashMap<>();
    private final Map<Audience, List<ListCell>> pages = new EnumMap<>(Audience.class);
    private final Map<String, RowOffer<T>> actions = new LinkedHashMap<>();
    private List<String> file = List.of();
    private List<FilterField> filter = List.of();
    private @Nullable Function<? super T, String> mark;
    private int size = 25;
    private int deepest = 100_000;
    private String latest = "";

    private Builder(String name) {
      this.name = name;
    }

    private Builder<T> column(
        ColumnKind kind,
        String key,
        String label,
        Function<? super T, ? extends @Nullable Object> value) {
      if (columns.put(key, ListColumn.of(kind, key, label, value)) != null) {
        throw new IllegalArgumentException("list " + name + " has two columns " + key);
      }
      latest = key;
      return this;
    }

    private Builder<T> change(UnaryOperator<ListColumn<T>> change) {
      columns.computeIfPresent(latest, (key, column) -> change.apply(column));
      return this;
    }

    public Builder<T> text(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.TEXT, key, label, value);
    }

    public Builder<T> code(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.CODE, key, label, value);
    }

    /**
     * What opens the record that the value names.
     *
     * @param opens parameter of the record's address
     */
    public Builder<T> link(
        String key,
        String label,
        Function<? super T, ? extends @Nullable Object> value,
        String opens) {
      return link(key, label, value, opens, value);
    }

    /**
     * What opens a record that something else than the value names.
     *
     * @param opens parameter of the record's address
     * @param record the parameter's value
     */
    public Builder<T> link(
        String key,
        String label,
        Function<? super T, ? extends @Nullable Object> value,
        String opens,
        Function<? super T, ? extends @Nullable Object> record) {
      return column(ColumnKind.LINK, key, label, value)
          .change(column -> column.opening(opens, record));
    }

    public Builder<T> status(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.STATUS, key, label, value);
    }

    public Builder<T> number(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.NUMBER, key, label, value);
    }

    public Builder<T> money(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.MONEY, key, label, value);
    }

    public Builder<T> quantity(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.QUANTITY, key, label, value);
    }

    public Builder<T> date(
        String key, String label, Function<? super T, ? extends @Nullable Object> value) {
      return column(ColumnKind.DATE, key, label, value);
    }

    /** The last cell, with what can be done with the row. */
    @SafeVarargs
    public final Builder<T> actions(RowOffer<T>... offered) {
      for (RowOffer<T> action : offered) {
        if (actions.put(action.key(), action) != null) {
          throw new IllegalArgumentException("list " + name + " has two actions " + action.key());
        }
      }
      return column(ColumnKind.ACTIONS, "actions", "common.actions", row -> null);
    }

    /** The column before is never broken over lines. */
    public Builder<T> tight() {
      return change(column -> column.wide(ColumnWidth.TIGHT));
    }

    /** The column before has long texts. */
    public Builder<T> wide() {
      return change(column -> column.wide(ColumnWidth.WIDE));
    }

    /** The column before is left out where there is little room. */
    public Builder<T> notOnPhones() {
      return change(ListColumn::notOnPhones);
    }

    /** The list can be sorted by the column before; an index serves that order. */
    public Builder<T> sortedBy(Enum<?> order) {
      return change(column -> column.sortedBy(order.name()));
    }

    /**
     * Rows can be marked on the staff's page, to do something with many of them.
     *
     * @param by names a row for commands, without blanks
     */
    public Builder<T> marked(Function<? super T, String> by) {
      mark = by;
      return this;
    }

    /** Rows of a page, 25 unless said. */
    public Builder<T> size(int rows) {
      size = rows;
      return this;
    }

    /** The list is so short that one page shows all of it. */
    public Builder<T> whole() {
      return size(PageRequest.MAX_LIMIT);
    }

    /** The last page that can be turned to, the 100,000th unless said. */
    public Builder<T> deepest(int page) {
      deepest = page;
      return this;
    }

    /** What an audience sees on its page, column by column. */
    public Builder<T> page(Audience audience, String... keys) {
      return page(audience, Stream.of(keys).map(ListCell::of).toArray(ListCell[]::new));
    }

    /** What an audience sees on its page. */
    public Builder<T> page(Audience audience, ListCell... cells) {
      pages.put(audience, List.of(cells));
      return this;
    }

    /** The columns of the list's file. */
    public Builder<T> file(String... keys) {
      file = List.of(keys);
      return this;
    }

    public Builder<T> filter(FilterField... fields) {
      filter = List.of(fields);
      return this;
    }

    /**
     * The shape.
     *
     * @throws IllegalArgumentException if a page or the file names a column that is not there
     */
    public ListShape<T> build() {
      return new ListShape<>(this);
    }
  }
}
