package app.kontor.it.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches what a use case returns, however deep, for words and ids of a company. */
final class Revealed {
  private final List<String> words;
  private final Set<Long> ids;
  private final List<String> found = new ArrayList<>();

  private Revealed(Set<String> words, Set<Long> ids) {
    this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    this.ids = ids;
  }

  /** Where in the result something of the company is. */
  static List<String> in(@Nullable Object result, Set<String> words, Set<Long> ids) {
    Revealed search = new Revealed(words, ids);
    search.look("", result);
    return search.found;
  }

  private void look(String where, @Nullable Object value) {
    if (value instanceof Record one) {
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        look(where + "." + component.getName(), read(component, one));
      }
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> look(where + "[]", each));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) -> {
            look(where + ".key", key);
            look(where + "[" + key + "]", each);
          });
    } else if (value instanceof Optional<?> optional) {
      look(where, optional.orElse(null));
    } else if (value instanceof Object[] many) {
      look(where, List.of(many));
    } else if (value instanceof byte[] bytes) {
      text(where, new String(bytes, StandardCharsets.UTF_8));
    } else if (value instanceof InputStream in) {
      text(where, new String(all(in), StandardCharsets.UTF_8));
    } else if (value instanceof Long number && where.matches("(?i).*\\.\\w*id")) {
      if (ids.contains(number)) {
        found.add(where + " = " + number);
      }
    } else if (value != null) {
      text(where, value.toString());
    }
  }

  private void text(String where, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    words.stream().filter(small::contains).forEach(word -> found.add(where + " has " + word));
  }

  private static @Nullable Object read(RecordComponent component, Record one) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static byte[] all(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
