package app.kontor.access;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit trail's seals found.
 *
 * @param checked seals that hold, counted from the first
 * @param broken number of the first seal that does not fit its row or the seal before it, null if
 *     all hold
 */
public record SealCheck(long checked, @Nullable Long broken) {
  public boolean intact() {
    return broken == null;
  }
}
