package app.kontor.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All lists of the house by name. */
@ApplicationScoped
public class Lists {
  private final Map<String, ListDefinition<?>> byName = new TreeMap<>();

  protected Lists() {}

  @Inject
  Lists(@Any Instance<ListDefinition<?>> definitions) {
    for (ListDefinition<?> each : definitions) {
      if (byName.put(each.shape().name(), each) != null) {
        throw new IllegalStateException("two lists " + each.shape().name());
      }
    }
  }

  public Optional<ListDefinition<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A list that is known to be there.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public ListDefinition<?> list(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no list " + name));
  }
}
