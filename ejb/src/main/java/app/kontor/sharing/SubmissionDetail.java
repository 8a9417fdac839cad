package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sent form with the definition it was filled in by.
 *
 * @param version for decisions taken on this view
 * @param values by field id, in the form stated at {@link FormField.Type}
 * @param doneNote what staff noted when they marked it done, or null
 */
public record SubmissionDetail(
    String number,
    long version,
    FormDefinition form,
    SubmissionStatus status,
    PartnerNumber partnerNumber,
    String partnerName,
    Map<String, String> values,
    String sentBy,
    Instant sentAt,
    @Nullable String doneBy,
    @Nullable Instant doneAt,
    @Nullable String doneNote)
    implements Serializable {
  public SubmissionDetail {
    values = Map.copyOf(values);
  }
}
