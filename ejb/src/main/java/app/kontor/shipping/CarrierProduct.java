package app.kontor.shipping;

import app.kontor.party.Address;
import app.kontor.platform.failure.Worded;
import app.kontor.tax.VatTerritory;
import java.io.Serializable;

/**
 * What can be ordered of a carrier for a consignment.
 *
 * @param adapter code of the carrier's adapter
 * @param code as waybills keep it, unique within the adapter
 * @param printed as the carrier prints it
 * @param reach how far it goes
 */
public record CarrierProduct(String adapter, String code, String printed, Reach reach)
    implements Worded, Serializable {

  /** How far a product goes. */
  public enum Reach {
    /** From and to the same country. */
    DOMESTIC,
    /** To other countries, proposed for those of the EU's VAT territory: there is no customs. */
    EUROPE,
    /** To other countries, proposed where customs wait. */
    WORLD;

    /** Whether goods may be sent so: what goes abroad does not go at home. */
    public boolean fits(Address from, Address to) {
      return (this == DOMESTIC) == from.country().equals(to.country());
    }

    /** What goods need on this way. */
    static Reach between(Address from, Address to) {
      if (DOMESTIC.fits(from, to)) {
        return DOMESTIC;
      }
      return VatTerritory.of(to.country(), to.postcode()).isOutside() ? WORLD : EUROPE;
    }
  }

  @Override
  public String textKey() {
    return textKey(adapter, code);
  }

  /** The text that names a product, whether it is still offered or not. */
  static String textKey(String adapter, String code) {
    return "carrier-product." + adapter + "." + code;
  }
}
