package app.kontor.gate;

/** Tells whose visitors those are who have not signed in. */
public interface FirstSeller {

  /** The seller that was set up first, which no other seller can become. */
  long first();
}
