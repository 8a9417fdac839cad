package app.kontor.platform.work;

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
   * @param key unique within the topic: the same key is enqueued once
   */
  <P extends Record> void enqueue(Topic<P> topic, String key, P payload);

  /**
   * Enqueues a message whose key nobody can have enqueued before, because it was drawn at random.
   */
  <P extends Record> void enqueueNew(Topic<P> topic, String key, P payload);

  /**
   * Enqueues work of our own that is done after the commit and leaves the system to nobody: it is
   * done for a past that is loaded, too.
   *
   * @param key unique within the topic, and nobody has enqueued it before
   */
  <P extends Record> void later(Topic<P> topic, String key, P payload);
}
