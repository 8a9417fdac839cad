package app.kontor.platform.work;

/**
 * Carries out the messages of one topic, in a lane of its own: what is slow here holds no other
 * topic. Implementations are CDI beans in {@code internal}.
 */
public interface OutboxHandler<P extends Record> {

  Topic<P> topic();

  /** Most messages that one node carries out at the same time. */
  default int width() {
    return 1;
  }

  /**
   * Delivers one message, in a transaction of its own. May be called again for the same message
   * after a crash or a conflict with others over rows, so the receiver must be able to recognise
   * it.
   *
   * @throws DeliveryFailed if it should be tried again later or, when final, not at all
   * @throws DeliveryPostponed if nothing is wrong but the means are not there (no mail server set)
   */
  void deliver(P payload) throws DeliveryFailed, DeliveryPostponed;

  /**
   * Notes that {@link #deliver} ended with an error nobody foresaw, so that whoever looks at what
   * the message stands for sees it.
   *
   * @param last whether the message will not be tried again by itself
   * @return whether to give up already, though it is not the last attempt
   */
  default boolean broken(P payload, boolean last) {
    return last;
  }

  /** The message could not be delivered. */
  final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean last;

    public DeliveryFailed(String reason, boolean last, Throwable cause) {
      super(reason, cause);
      this.last = last;
    }

    /** Whether trying again is pointless. */
    public boolean isFinal() {
      return last;
    }
  }

  /** The message waits without counting as an attempt. */
  final class DeliveryPostponed extends Exception {
    private static final long serialVersionUID = 1L;

    public DeliveryPostponed(String reason) {
      super(reason);
    }
  }
}
