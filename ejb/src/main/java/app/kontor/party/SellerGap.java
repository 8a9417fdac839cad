package app.kontor.party;

/** What a seller has not said about itself yet; texts {@code enum.SellerGap.<NAME>}. */
public enum SellerGap {
  /** Its registered name. */
  NAME,
  /** Street, place and postcode. */
  ADDRESS,
  /** A VAT id or a domestic tax number (EN 16931 BT-31, BT-32). */
  TAX_NUMBER,
  /** Where customers write to. */
  EMAIL
}
