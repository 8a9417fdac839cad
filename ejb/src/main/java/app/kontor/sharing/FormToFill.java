package app.kontor.sharing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form with what its reader has filled in so far.
 *
 * @param values of the reader's draft by field id; fields that the current version does not have
 *     are left out
 * @param draftSavedAt null if there is no draft
 */
public record FormToFill(
    FormDefinition form, Map<String, String> values, @Nullable Instant draftSavedAt)
    implements Serializable {
  public FormToFill {
    values = Map.copyOf(values);
  }
}
