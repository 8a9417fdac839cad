package app.kontor.platform.failure;

/** Somebody else changed the object between reading and writing; nothing was overwritten. */
public final class ChangedMeanwhile extends BusinessException {
  private static final long serialVersionUID = 1L;

  public ChangedMeanwhile() {
    super("CHANGED_MEANWHILE");
  }
}
