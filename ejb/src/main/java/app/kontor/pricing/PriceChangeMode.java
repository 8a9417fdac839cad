package app.kontor.pricing;

/** How a seller wants prices to change. */
public enum PriceChangeMode {
  /** At once, or collected in a release, as whoever changes them likes. */
  AT_ONCE,
  /** By releases only. */
  RELEASE,
  /** By releases that somebody releases who has written nothing in them. */
  FOUR_EYES
}
