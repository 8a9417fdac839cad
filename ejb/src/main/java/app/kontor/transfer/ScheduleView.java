package app.kontor.transfer;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A schedule and how it stands.
 *
 * @param reference in addresses; nobody can guess it
 * @param who whose rights count while it runs: whoever saved it last
 * @param withPassword whether a password is kept for its address
 * @param withKey whether a private key is kept for it
 * @param shownKey fingerprint of a key that the machine of its address has shown and that it is not
 *     known by; empty for none
 * @param path of its folder on the server; empty if it has none
 * @param paused whether it runs only when somebody asks for it
 * @param stopped whether it has paused itself, because of its failures
 * @param nextAt when it runs next; null while it is paused
 * @param lastAt when it ran last; null if it never has
 * @param last what became of the last file; null if there was none
 * @param version for commands
 */
public record ScheduleView(
    String reference,
    ScheduleData data,
    String who,
    boolean withPassword,
    boolean withKey,
    String shownKey,
    String path,
    boolean paused,
    boolean stopped,
    @Nullable Instant nextAt,
    @Nullable Instant lastAt,
    @Nullable RunOutcome last,
    long version)
    implements Serializable {}
