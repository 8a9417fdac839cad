package app.kontor.platform;

import jakarta.ejb.Local;

/**
 * What must happen outside the system, written in the transaction that wants it and carried out
 * later by a worker on any node, at least once, with backoff; what keeps failing ends on the
 * dead-letter desk.
 */
@Local
public interface Outbox {

  /**
   * Enqueues a message.
   *
   * @param topic names the {@link OutboxHandler}
   * @param key unique within the topic: the same key is enqueued once
   * @param payload what the handler needs, usually an id or JSON
   */
  void enqueue(String topic, String key, String payload);

  /**
   * Enqueues a message whose key nobody can have enqueued before, because it was drawn at random.
   *
   * @param topic names the {@link OutboxHandler}
   * @param key all the handler needs
   */
  void enqueueNew(String topic, String key);

  /**
   * Enqueues work of our own that is done after the commit and leaves the system to nobody: it is
   * done for a past that is loaded, too.
   *
   * @param key unique within the topic, and all the handler needs
   */
  void later(String topic, String key);
}
