package app.kontor.platform.work;

/**
 * A kind of outbox message, which its {@link OutboxHandler} carries out in a lane of its own.
 *
 * @param name at most 40 characters; stands in the rows
 * @param payload what a message of the topic says; kept as JSON, so that its components are renamed
 *     by a migration only
 */
public record Topic<P extends Record>(String name, Class<P> payload) {}
