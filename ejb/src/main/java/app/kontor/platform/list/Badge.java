package app.kontor.platform.list;

import org.jspecify.annotations.Nullable;

/**
 * A state that is no constant of its own.
 *
 * @param look the constant it looks like, for example {@code DONE}
 * @param label said instead of the constant's word: a text, a {@link Phrase}, or null
 * @param tone ok, info, active, warn, danger or neutral; null for that of the look
 * @param icon null for that of the look
 */
public record Badge(
    Object look, @Nullable Object label, @Nullable String tone, @Nullable String icon) {

  /** With another word than the look's. */
  public static Badge of(String look, String labelKey) {
    return new Badge(look, Phrase.of(labelKey), null, null);
  }

  /** A constant in another look than its name has elsewhere. */
  public static Badge of(Enum<?> constant, String tone, String icon) {
    return new Badge(constant, null, tone, icon);
  }
}
