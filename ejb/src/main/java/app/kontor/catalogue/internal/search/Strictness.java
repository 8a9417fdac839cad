package app.kontor.catalogue.internal.search;

/** How much of what was typed must be met; the next one is tried only if nothing is found. */
enum Strictness {
  /** Every word and size; a word that nobody uses may be spelled wrong. */
  ALL,
  /** Every word and size, each may be spelled wrong or not be at its end. */
  NEARLY,
  /** All but one. */
  BUT_ONE,
  /** Half of them. */
  HALF;

  boolean isLoose() {
    return this != ALL;
  }

  /** How many of so many must be met. */
  int of(int all) {
    return switch (this) {
      case ALL, NEARLY -> all;
      case BUT_ONE -> Math.max(1, all - 1);
      case HALF -> Math.max(1, (all + 1) / 2);
    };
  }
}
