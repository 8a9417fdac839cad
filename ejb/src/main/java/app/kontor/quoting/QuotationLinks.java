package app.kontor.quoting;

import jakarta.ejb.Local;

/** Quotations for whoever has the link: as good as a password, for this one quotation. */
@Local
public interface QuotationLinks {

  /**
   * The quotation a link is for. Looking changes nothing: mail programs look at links, too.
   *
   * @throws UnknownQuotation if the link is none
   */
  Linked quotation(String token);

  /**
   * What a link shows.
   *
   * @param sellerId whose offer it is
   * @param seller what the seller calls itself
   */
  record Linked(long sellerId, String seller, QuotationDetail quotation) {}

  /**
   * Orders, as {@link Quotations#accept}; somebody who is no customer yet becomes one.
   *
   * @return number of the order
   */
  String accept(String token, AcceptQuotation command);

  /** Does not want it, as {@link Quotations#decline}. */
  void decline(String token, long version, String reason);

  /** Asks back, as {@link Quotations#say}. */
  void say(String token, String key, String text);

  /** The PDF of a version, as {@link Quotations#file}. */
  QuotationFile file(String token, int sent);
}
