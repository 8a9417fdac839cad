package app.kontor.transfer;

import java.util.Locale;

/**
 * A run has ended of which somebody wants to be told.
 *
 * @param schedule reference
 * @param name of the schedule
 * @param run reference; told once
 * @param to e-mail address of whoever wants it
 * @param language of whoever saved the schedule
 * @param stopped whether the schedule has paused itself because of it
 */
public record ScheduledRunEnded(
    long sellerId,
    String schedule,
    String name,
    RunView run,
    String to,
    Locale language,
    boolean stopped) {}
