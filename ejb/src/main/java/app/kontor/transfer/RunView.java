package app.kontor.transfer;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a schedule: one file that was read or written, or why there was none.
 *
 * @param fileName empty if no file was found or made
 * @param transfer reference of the file in the history of loaded files; null if there is none
 * @param fileId of the stored file that was written; null if there is none
 * @param rows that were taken or written
 * @param refused rows that were not taken
 * @param failure why it failed, or null
 */
public record RunView(
    String reference,
    Instant beganAt,
    @Nullable Instant endedAt,
    RunOutcome outcome,
    String fileName,
    @Nullable String transfer,
    @Nullable Long fileId,
    long rows,
    long refused,
    TransferView.@Nullable Failure failure)
    implements Serializable {}
