package app.kontor.web.shop;

import app.kontor.party.Address;
import app.kontor.party.VatId;
import app.kontor.tax.VatTerritory;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** VAT ids and territories as people read them. */
@Named
@RequestScoped
public class TaxWords {
  @Inject private Texts texts;

  /** In groups, or empty. */
  public String vatId(@Nullable String kept) {
    return kept == null ? "" : VatId.readable(kept);
  }

  /** The name of a territory whose VAT is not its country's; empty elsewhere. */
  public String territory(Address address) {
    String special = VatTerritory.of(address.country(), address.postcode()).special();
    return special == null ? "" : texts.of("vat-territory." + special);
  }
}
