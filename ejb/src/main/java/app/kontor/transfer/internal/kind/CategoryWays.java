package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryNode;
import app.kontor.gate.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Categories by the way of names that leads to them: {@code Śruby > Sześciokątne}. */
@Dependent
public class CategoryWays {
  /** Between the names of a way, where it is shown. */
  static final String SHOWN = " > ";

  private static final String BETWEEN = "\\s*[>›»]\\s*";

  private final Categories categories;
  private final CurrentActor actor;

  @Inject
  CategoryWays(Categories categories, CurrentActor actor) {
    this.categories = categories;
    this.actor = actor;
  }

  /** The names of a way as it is written; none for an empty one. */
  static List<String> names(@Nullable String written) {
    return written == null
        ? List.of()
        : Stream.of(written.split(BETWEEN, -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** Those of the actor's seller, as they are when the first is asked for. */
  Known known() {
    return new Known();
  }

  /** The categories that one batch of rows asks for. */
  final class Known {
    private final Map<String, String> codes = new HashMap<>();
    private boolean read;

    private Known() {}

    /** The code of the category at the end of a way, if it is there. */
    Optional<String> find(List<String> names) {
      if (!read) {
        read();
      }
      return Optional.ofNullable(codes.get(key(names)));
    }

    /** The same; what is missing is added. */
    String at(List<String> names) {
      return find(names)
          .orElseGet(
              () -> {
                String code = categories.at(names, actor.get().language().getLanguage());
                codes.put(key(names), code);
                return code;
              });
    }

    private void read() {
      List<String> way = new ArrayList<>();
      for (CategoryNode node : categories.tree()) {
        while (way.size() > node.depth()) {
          way.remove(way.size() - 1);
        }
        way.add(node.name());
        codes.putIfAbsent(key(way), node.code());
      }
      read = true;
    }
  }

  private static String key(List<String> names) {
    return String.join("\u001F", names).toLowerCase(Locale.ROOT);
  }
}
