package app.kontor.billing.internal.render;

/** A document could not be made out of its sheet; its number and data stand all the same. */
public final class RenderingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RenderingFailed(Throwable cause) {
    super(cause);
  }
}
