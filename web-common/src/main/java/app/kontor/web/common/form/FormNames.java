package app.kontor.web.common.form;

/** Names of the request's parameters that every form or every reloaded page has. */
public final class FormNames {
  /** The form's token; see {@link app.kontor.gate.CommandKey}. */
  public static final String TOKEN = "kontor-token";

  /** SHA-256 of the token of the session the form was written in. */
  public static final String SESSION = "kontor-session";

  /** In an address: the id of a kept form to put back. */
  public static final String KEPT = "kontor-kept";

  /** In an address: why the page was loaded again. */
  public static final String NOTICE = "kontor-notice";

  /** The value of {@link #NOTICE} when the page was open for too long. */
  public static final String EXPIRED = "expired";

  /**
   * The value of {@link #NOTICE} when the form was written at another seller, or by somebody else.
   */
  static final String ELSEWHERE = "elsewhere";

  /** The value of {@link #NOTICE} when the form was answered before and leads to its answer. */
  static final String DONE = "done";

  /** The id of a form's state that says which version of something the form was filled from. */
  static final String VERSION = "version";

  private FormNames() {}

  /** The name is the framework's or ours, not a field's. */
  static boolean isTechnical(String name) {
    return name.startsWith("jakarta.faces.")
        || name.startsWith("primefaces.")
        || name.startsWith("kontor-");
  }
}
