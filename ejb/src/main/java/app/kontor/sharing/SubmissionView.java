package app.kontor.sharing;

import org.jspecify.annotations.Nullable;

/** Which of the sent forms are looked at. */
public enum SubmissionView {
  SENT(SubmissionStatus.SENT),
  DONE(SubmissionStatus.DONE),
  ALL(null);

  private final @Nullable SubmissionStatus status;

  SubmissionView(@Nullable SubmissionStatus status) {
    this.status = status;
  }

  /** Staff begin with what is to be worked, partners with all. */
  public static SubmissionView first(boolean staff) {
    return staff ? SENT : ALL;
  }

  /** The filter of this view with a search text. */
  public SubmissionFilter filter(String text) {
    return new SubmissionFilter(text, "", status);
  }
}
