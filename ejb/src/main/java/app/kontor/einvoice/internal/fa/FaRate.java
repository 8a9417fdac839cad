package app.kontor.einvoice.internal.fa;

import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rates of FA(3) [TStawkaPodatku] with the sums they belong to [P_13_x, P_14_x]. The order is that
 * of the sums in the file.
 */
public enum FaRate {
  PERCENT_23("23", "P_13_1", "P_14_1"),
  PERCENT_22("22", "P_13_1", "P_14_1"),
  PERCENT_8("8", "P_13_2", "P_14_2"),
  PERCENT_7("7", "P_13_2", "P_14_2"),
  PERCENT_5("5", "P_13_3", "P_14_3"),
  PERCENT_4("4", "P_13_4", "P_14_4"),
  PERCENT_3("3", "P_13_4", "P_14_4"),
  /** Nothing in the country. */
  ZERO_DOMESTIC("0 KR", "P_13_6_1", ""),
  /** Intra-Community supply of goods (art. 13). */
  ZERO_INTRA_EU("0 WDT", "P_13_6_2", ""),
  ZERO_EXPORT("0 EX", "P_13_6_3", ""),
  EXEMPT("zw", "P_13_7", ""),
  /** Outside of the country, other than services to businesses in the EU. */
  OUTSIDE("np I", "P_13_8", ""),
  /** Services of art. 100(1)(4): to businesses in the EU. */
  OUTSIDE_EU_SERVICE("np II", "P_13_9", ""),
  /** The buyer owes the tax. */
  REVERSE_CHARGE("oo", "P_13_10", "");

  private final String code;
  private final String netField;
  private final String vatField;

  FaRate(String code, String netField, String vatField) {
    this.code = code;
    this.netField = netField;
    this.vatField = vatField;
  }

  /** As it stands on a line [P_12]. */
  public String code() {
    return code;
  }

  String netField() {
    return netField;
  }

  /** Empty for a rate without tax. */
  String vatField() {
    return vatField;
  }

  boolean isTaxed() {
    return !vatField.isEmpty();
  }

  /** A rate by its EN 16931 category and percentage; empty if FA(3) has none such. */
  public static Optional<FaRate> of(VatRate rate) {
    return switch (rate.category()) {
      case "S" -> taxed(rate.percent());
      case "Z" -> Optional.of(ZERO_DOMESTIC);
      case "K" -> Optional.of(ZERO_INTRA_EU);
      case "G" -> Optional.of(ZERO_EXPORT);
      case "E" -> Optional.of(EXEMPT);
      case "O" -> Optional.of(OUTSIDE);
      case "AE" -> Optional.of(REVERSE_CHARGE);
      default -> Optional.empty();
    };
  }

  /** A rate that is known to be one of FA(3). */
  static FaRate required(VatRate rate) {
    return of(rate).orElseThrow(() -> new IllegalStateException("no rate " + rate));
  }

  private static Optional<FaRate> taxed(BigDecimal percent) {
    return Arrays.stream(values())
        .filter(FaRate::isTaxed)
        .filter(one -> new BigDecimal(one.code).compareTo(percent) == 0)
        .findFirst();
  }
}
