package app.kontor.platform.setup;

import java.io.Serializable;

/**
 * A step as the assistant shows it.
 *
 * @param key of the step, see {@link SetupStep#key}
 * @param page where it is done
 */
public record SetupTask(String key, String page, SetupProgress progress) implements Serializable {}
