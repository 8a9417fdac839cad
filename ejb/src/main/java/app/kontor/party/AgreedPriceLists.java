package app.kontor.party;

/** What party has to know of price lists; pricing, which keeps them, tells it. */
public interface AgreedPriceLists {

  /** Whether the seller has a base price list in the currency, of whatever days. */
  boolean isSoldIn(long sellerId, String currency);

  /**
   * Whether there is such a list in the currency; if so, it stays so until the transaction ends.
   */
  boolean isListIn(long sellerId, String code, String currency);
}
