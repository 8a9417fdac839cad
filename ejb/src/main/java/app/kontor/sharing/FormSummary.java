package app.kontor.sharing;

import app.kontor.platform.data.Total;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form in the list of those that can be filled in.
 *
 * @param version current version
 * @param draftSavedAt when the reader's own draft was saved last, or null if there is none
 * @param waiting submissions within the scope that staff have not marked done
 */
public record FormSummary(
    String code, int version, LocalText title, @Nullable Instant draftSavedAt, Total waiting)
    implements Serializable {}
