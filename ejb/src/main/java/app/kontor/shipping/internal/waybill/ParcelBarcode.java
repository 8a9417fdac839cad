package app.kontor.shipping.internal.waybill;

import app.kontor.shipping.CheckRule;
import app.kontor.shipping.model.ParcelNumbers;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;

/**
 * The bars of a parcel's number: GS1-128 with identifier 00 for an SSCC of 20 digits, Code 128 for
 * all others.
 */
final class ParcelBarcode {
  private ParcelBarcode() {}

  static Symbol of(String number) {
    Code128 code = new Code128();
    code.setHumanReadableLocation(HumanReadableLocation.NONE);
    if (number.matches("00[0-9]{18}") && ParcelNumbers.holds(CheckRule.GS1, number)) {
      code.setDataType(Symbol.DataType.GS1);
      code.setContent("[00]" + number.substring(2));
    } else {
      code.setContent(number);
    }
    return code;
  }
}
