package app.kontor.billing.model;

/** Which of the two states of a corrected line a line of a correction is. */
public enum LineState {
  BEFORE,
  AFTER
}
