package app.kontor.shipping;

/** How a carrier's number looks. Nothing but a hint: odd numbers occur and are accepted. */
public enum NumberCheck {
  PLAUSIBLE,
  /** Not of the length and characters this carrier uses. */
  UNUSUAL_SHAPE,
  /** The right shape, but the check digit does not fit: probably a typing error. */
  WRONG_CHECK_DIGIT,
  /** The same number is already recorded for this carrier. */
  KNOWN
}
