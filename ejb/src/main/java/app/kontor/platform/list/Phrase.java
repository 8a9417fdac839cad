package app.kontor.platform.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is said in words: a text with what is put into it.
 *
 * @param key of the text
 * @param arguments each written as the reader writes such a value
 */
public record Phrase(String key, List<? extends @Nullable Object> arguments) {
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }
}
