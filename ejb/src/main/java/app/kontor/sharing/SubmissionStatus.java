package app.kontor.sharing;

/** How far a filled-in form is. */
public enum SubmissionStatus {
  /** Being filled in; only its author sees it. */
  DRAFT,
  /** Sent, to be worked by staff. */
  SENT,
  /** Worked. */
  DONE
}
