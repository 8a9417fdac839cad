package app.kontor.pricing;

/** How far a release of prices is. */
public enum PriceReleaseState {
  /** Changes are collected. */
  DRAFT,
  /** Nothing is changed any more; somebody else is to release it. */
  SUBMITTED,
  /** Will be released at its moment. */
  SCHEDULED,
  /** Its prices hold. */
  RELEASED,
  /** What was there before holds again. */
  TAKEN_BACK,
  /** Given up before it was released. */
  DISCARDED;

  /** Whether it may still be released. */
  public boolean isOpen() {
    return this == DRAFT || this == SUBMITTED || this == SCHEDULED;
  }

  /** Whether its prices were released once, so that it knows what was there before. */
  public boolean isPast() {
    return this == RELEASED || this == TAKEN_BACK;
  }
}
