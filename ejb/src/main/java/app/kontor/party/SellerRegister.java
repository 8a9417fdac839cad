package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;

/** The sellers of the installation, for those who keep it. */
@Local
public interface SellerRegister {

  /** All sellers, in the order of their set-up. */
  Page<SellerSummary> list(PageRequest page);

  /**
   * Adds a seller. It begins empty, with a shop that is not open, and with the actor as its
   * administrator.
   *
   * @param key the same key adds once
   * @return its id
   * @throws app.kontor.platform.failure.InvalidInput with field {@code sellerName}, {@code prefix},
   *     {@code sellerCountry}, {@code homeCurrency}, {@code zone}, {@code sellerLanguage} or {@code
   *     languages}
   */
  long add(String key, NewSeller data);
}
