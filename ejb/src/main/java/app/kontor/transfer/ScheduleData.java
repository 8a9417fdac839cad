package app.kontor.transfer;

import app.kontor.platform.table.FileType;
import java.io.Serializable;

/**
 * A schedule as people write it.
 *
 * @param name unique at the seller
 * @param kind key of the {@link TransferKind}
 * @param fileType of what is written; of no meaning for what is read
 */
public record ScheduleData(
    String name,
    String kind,
    TransferDirection direction,
    ScheduledPlace place,
    FileType fileType,
    Rhythm rhythm,
    ScheduleRules rules)
    implements Serializable {}
