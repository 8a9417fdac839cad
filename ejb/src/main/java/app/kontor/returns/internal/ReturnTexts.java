package app.kontor.returns.internal;

import app.kontor.platform.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Texts as people type them. */
final class ReturnTexts {
  private ReturnTexts() {}

  /** Stripped; empty for nothing. */
  static String atMost(String field, @Nullable String text, int most) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
    return stripped;
  }

  /** Stripped; null for nothing. */
  static @Nullable String orNull(String field, @Nullable String text, int most) {
    String stripped = atMost(field, text, most);
    return stripped.isEmpty() ? null : stripped;
  }
}
