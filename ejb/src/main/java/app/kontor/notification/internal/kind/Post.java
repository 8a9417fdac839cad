package app.kontor.notification.internal.kind;

/** Where kinds of mail hand in what is to be told. */
public interface Post {
  /**
   * Notes a mail in the event's transaction; it is written and sent after the commit. Nothing that
   * is wrong with a mail stops the business: whoever has no usable address is told nothing, and an
   * occasion is told once.
   */
  void tell(Occasion occasion, Telling<?> telling);
}
