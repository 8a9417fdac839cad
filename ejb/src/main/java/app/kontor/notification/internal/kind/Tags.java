package app.kontor.notification.internal.kind;

import app.kontor.notification.SmartTag.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Smart tags, each declared once with what it says, in the order authors see them. Immutable.
 *
 * @param <F> what the tags are about
 */
public final class Tags<F> {
  /** Tags that are told together. */
  private interface Part<F> {
    void declare(Map<String, Kind> kinds);

    /** Of nothing, texts and tables are empty and lists without rows. */
    void say(Optional<F> facts, MailFormats formats, Map<String, Object> values);
  }

  private record Tag<F>(String name, Kind kind, BiFunction<F, MailFormats, ?> value)
      implements Part<F> {
    @Override
    public void declare(Map<String, Kind> kinds) {
      kinds.put(name, kind);
    }

    @Override
    public void say(Optional<F> facts, MailFormats formats, Map<String, Object> values) {
      Object empty = kind == Kind.LIST ? List.of() : "";
      values.put(name, facts.<Object>map(f -> value.apply(f, formats)).orElse(empty));
    }
  }

  private record Column<F>(String name) implements Part<F> {
    @Override
    public void declare(Map<String, Kind> kinds) {
      kinds.put(name, Kind.COLUMN);
    }

    @Override
    public void say(Optional<F> facts, MailFormats formats, Map<String, Object> values) {
      // each row of the list says it
    }
  }

  private record Group<F, P>(Tags<P> tags, BiFunction<F, MailFormats, Optional<P>> part)
      implements Part<F> {
    @Override
    public void declare(Map<String, Kind> kinds) {
      tags.parts.forEach(one -> one.declare(kinds));
    }

    @Override
    public void say(Optional<F> facts, MailFormats formats, Map<String, Object> values) {
      Optional<P> about = facts.flatMap(f -> part.apply(f, formats));
      tags.parts.forEach(one -> one.say(about, formats, values));
    }
  }

  private final List<Part<F>> parts;

  private Tags(List<Part<F>> parts) {
    this.parts = parts;
  }

  /** No tags, to begin with. */
  static <F> Tags<F> none() {
    return new Tags<>(List.of());
  }

  private Tags<F> and(Part<F> part) {
    List<Part<F>> all = new ArrayList<>(parts);
    all.add(part);
    return new Tags<>(List.copyOf(all));
  }

  /** A text; empty where the mail has none. */
  Tags<F> text(String name, BiFunction<F, MailFormats, String> value) {
    return and(new Tag<>(name, Kind.TEXT, value));
  }

  /** A text that reads the same in all languages. */
  Tags<F> text(String name, Function<F, String> value) {
    return text(name, (facts, formats) -> value.apply(facts));
  }

  /** A ready table of {@link GoodsTable}, or an empty text. */
  Tags<F> table(String name, BiFunction<F, MailFormats, Object> value) {
    return and(new Tag<>(name, Kind.TABLE, value));
  }

  /**
   * A list with its columns.
   *
   * @param rows each with a text per column
   */
  Tags<F> list(
      String name, List<String> columns, Function<F, List<? extends Map<String, String>>> rows) {
    Tags<F> all = and(new Tag<>(name, Kind.LIST, (facts, formats) -> rows.apply(facts)));
    for (String column : columns) {
      all = all.and(new Column<>(name + "." + column));
    }
    return all;
  }

  /** Tags about a part that is always there. */
  <P> Tags<F> with(Tags<P> tags, Function<F, P> part) {
    return withAny(tags, (facts, formats) -> Optional.of(part.apply(facts)));
  }

  /** Tags about a part that may be missing, made once for all of them. */
  <P> Tags<F> withAny(Tags<P> tags, BiFunction<F, MailFormats, Optional<P>> part) {
    return and(new Group<>(tags, part));
  }

  /** The kind of each tag by its name. */
  Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    parts.forEach(part -> part.declare(kinds));
    return kinds;
  }

  /** What the tags say, by group and name: a template's data. */
  Map<String, Object> model(F facts, MailFormats formats) {
    Map<String, Object> values = new LinkedHashMap<>();
    parts.forEach(part -> part.say(Optional.of(facts), formats, values));
    Map<String, Object> model = new HashMap<>();
    values.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          group(model, name.substring(0, dot)).put(name.substring(dot + 1), value);
        });
    return model;
  }

  // The model is made of such maps only, here and nowhere else.
  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> model, String name) {
    return (Map<String, Object>) model.computeIfAbsent(name, n -> new HashMap<String, Object>());
  }
}
