package app.kontor.platform.secret;

/** What somebody has typed and nobody shall read again: it shows nothing of itself. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** Nothing was typed. */
  public static Secret none() {
    return new Secret("");
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** The secret itself, for whoever asks for it. */
  public String reveal() {
    return value;
  }

  /** Empty: logs and the audit trail write what things say of themselves. */
  @Override
  public String toString() {
    return "";
  }
}
