package app.kontor.web.common.security;

/** The sender's request cannot be understood, for example a page state that no page has written. */
final class MalformedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRequest(Throwable cause) {
    super(cause);
  }
}
