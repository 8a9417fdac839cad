package app.kontor.party;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What staff keep of a trading partner.
 *
 * @param number customer number; kept as it is once the partner exists
 * @param version of the data as read; 0 for a new partner
 * @param address registered address with phone; name and e-mail are the partner's
 * @param vatId in any spelling, or null; kept as {@link VatId} reads it
 * @param language of documents and mails: pl, de or en
 * @param currency ISO 4217, one the seller has a price list in; empty for a new partner that buys
 *     in the currency of its country's {@link Zone}
 * @param priceList code of the partner's own price list, or null
 * @param paymentTerms code of the {@link PaymentTerms} agreed with the partner, or null for those
 *     of its group or of the seller
 */
public record PartnerData(
    PartnerNumber number,
    long version,
    Address address,
    @Nullable String vatId,
    String language,
    String currency,
    @Nullable String priceList,
    @Nullable String paymentTerms,
    boolean active)
    implements Serializable {

  /** The same with the VAT id as it is kept; one that is none stays as typed. */
  public PartnerData normalised() {
    String typed = vatId;
    return typed == null
        ? this
        : new PartnerData(
            number,
            version,
            address,
            VatId.read(typed, address.country()).orElse(typed),
            language,
            currency,
            priceList,
            paymentTerms,
            active);
  }

  /** The same, buying in a currency. */
  public PartnerData buyingIn(String other) {
    return new PartnerData(
        number, version, address, vatId, language, other, priceList, paymentTerms, active);
  }

  /** The same data with its address in the spelling of its country. */
  public PartnerData tidied() {
    return new PartnerData(
        number,
        version,
        address.tidied(),
        vatId,
        language,
        currency,
        priceList,
        paymentTerms,
        active);
  }
}
