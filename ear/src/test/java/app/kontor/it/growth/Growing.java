package app.kontor.it.growth;

/** What grows of some capabilities with a company. Found by type; a new one needs no other line. */
interface Growing {
  /** The smallest first: rows that others refer to. */
  int place();

  /** Writes its rows. */
  void fill(GrowingRows rows);

  /** Says how its lists grow. */
  void say(Growth growth, GrowingRows rows);
}
