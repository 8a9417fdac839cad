package app.kontor.party;

/** What party has to know of documents; billing, which issues them, tells it. */
public interface IssuedPapers {

  /** Whether the seller has issued any document with money. */
  boolean any(long sellerId);
}
