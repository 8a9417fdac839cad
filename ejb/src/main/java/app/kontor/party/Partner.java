package app.kontor.party;

import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trading partner as other capabilities see it.
 *
 * @param number customer number, unique per seller, in URLs
 * @param address registered address, also the bill-to address
 * @param vatId with country prefix, or null if there is none
 * @param language of documents and mails: pl, de or en
 * @param currency in which the partner buys; never converted silently
 * @param priceList code of the partner's own price list, or null for the currency's base list
 * @param terms of payment that hold for the partner: agreed, of its group or the seller's own
 * @param email where documents go
 * @param active inactive partners cannot order
 * @param ownNumberNeeded whether each order needs the partner's own number, see {@link
 *     OrderDemands}
 * @param groups codes of the {@link CustomerGroup}s it is in, the one that goes first first
 */
public record Partner(
    long id,
    PartnerNumber number,
    String name,
    Address address,
    @Nullable String vatId,
    Locale language,
    Currency currency,
    @Nullable String priceList,
    PaymentTerms terms,
    String email,
    boolean active,
    boolean ownNumberNeeded,
    List<String> groups)
    implements Serializable {

  public Partner {
    groups = List.copyOf(groups);
  }

  /** A partner that asks nothing of its orders. */
  public Partner(
      long id,
      PartnerNumber number,
      String name,
      Address address,
      @Nullable String vatId,
      Locale language,
      Currency currency,
      @Nullable String priceList,
      PaymentTerms terms,
      String email,
      boolean active,
      List<String> groups) {
    this(
        id, number, name, address, vatId, language, currency, priceList, terms, email, active,
        false, groups);
  }

  /** A partner in no group. */
  public Partner(
      long id,
      PartnerNumber number,
      String name,
      Address address,
      @Nullable String vatId,
      Locale language,
      Currency currency,
      @Nullable String priceList,
      PaymentTerms terms,
      String email,
      boolean active) {
    this(
        id, number, name, address, vatId, language, currency, priceList, terms, email, active,
        List.of());
  }

  /** Net days; 0 means payment in advance. */
  public int paymentDays() {
    return terms.days();
  }
}
