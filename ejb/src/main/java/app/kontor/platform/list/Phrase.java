package app.kontor.platform.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is said in words: a text with what is put into it.
 *
 * @param key of the text
 * @param arguments each written as the reader writes such a value
 * @param otherwise key of the text where there is none with the first key, or that text itself;
 *     null where there is always one
 */
public record Phrase(
    String key, List<? extends @Nullable Object> arguments, @Nullable String otherwise) {
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments), null);
  }

  /** Another text for what has no words of its own. */
  public Phrase or(String other) {
    return new Phrase(key, arguments, other);
  }
}
