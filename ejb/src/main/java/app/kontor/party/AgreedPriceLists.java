package app.kontor.party;

import java.util.List;

/** What party has to know of price lists; pricing, which keeps them, tells it. */
public interface AgreedPriceLists {

  /**
   * The currencies a seller sells in, by their ISO 4217 codes: those of its base price lists, of
   * whatever days.
   */
  List<String> currencies(long sellerId);

  /**
   * Whether there is such a list in the currency; if so, it stays so until the transaction ends.
   */
  boolean isListIn(long sellerId, String code, String currency);
}
