package app.kontor.quoting;

/** Whether the customer chooses a line of a quotation. */
public enum LineChoice {
  /** It is part of the offer. */
  FIXED,
  /** It is left out unless the customer ticks it. */
  OPTION,
  /** One of several of which the customer takes exactly one. */
  A,
  /** The same of a second group. */
  B,
  /** The same of a third group. */
  C;

  /** Whether it is one of several. */
  public boolean isAlternative() {
    return this != FIXED && this != OPTION;
  }
}
