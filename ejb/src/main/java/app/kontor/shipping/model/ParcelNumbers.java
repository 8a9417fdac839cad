package app.kontor.shipping.model;

import app.kontor.measure.CheckDigits;
import app.kontor.shipping.CheckRule;

/**
 * Check digits of parcel numbers by their carriers' rules. Sources: GS1 General Specifications, UPU
 * S10, ISO 7064, Deutsche Post's identcode.
 */
public final class ParcelNumbers {
  private static final int[] IDENTCODE_WEIGHTS = {4, 9};
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int SSCC_WITH_IDENTIFIER = 20;

  private ParcelNumbers() {}

  /** Whether the number carries the right check digit; true where the rule does not apply to it. */
  public static boolean holds(CheckRule rule, String number) {
    return switch (rule) {
      case NONE -> true;
      case GS1 ->
          !digits(number, number.length()) || endsWith(number, CheckDigits.gs1(body(number)));
      case DHL -> dhl(number);
      case POCZTA_POLSKA ->
          digits(number, SSCC_WITH_IDENTIFIER)
              ? endsWith(number, CheckDigits.gs1(body(number)))
              : holds(CheckRule.S10, number);
      case S10 -> !number.matches("[A-Z]{2}[0-9]{9}[A-Z]{2}") || s10(number);
      case DPD ->
          !number.matches("[0-9A-Z]{28}")
              || number.charAt(27) == CheckDigits.mod37And36(number.substring(0, 27));
    };
  }

  /**
   * The number with its check digit appended, for numbers out of an allotted range.
   *
   * @throws IllegalArgumentException for a rule that cannot be appended
   */
  public static String append(CheckRule rule, String body) {
    return switch (rule) {
      case NONE -> body;
      case GS1 -> body + CheckDigits.gs1(body);
      case DHL -> body + (body.length() == 9 ? (char) ('0' + mod7(body)) : CheckDigits.gs1(body));
      case DPD -> body + CheckDigits.mod37And36(body);
      case S10, POCZTA_POLSKA -> throw new IllegalArgumentException(rule + " is not appended");
    };
  }

  private static boolean dhl(String number) {
    if (digits(number, 10)) {
      return endsWith(number, (char) ('0' + mod7(body(number))));
    }
    if (digits(number, 12)) {
      return endsWith(number, CheckDigits.mod10(body(number), IDENTCODE_WEIGHTS));
    }
    return !digits(number, SSCC_WITH_IDENTIFIER) || endsWith(number, CheckDigits.gs1(body(number)));
  }

  private static int mod7(String body) {
    return (int) (Long.parseLong(body) % 7);
  }

  private static boolean s10(String number) {
    int check = 11 - CheckDigits.mod11(number.substring(2), S10_WEIGHTS);
    int digit = check == 10 ? 0 : check == 11 ? 5 : check;
    return number.charAt(10) - '0' == digit;
  }

  private static boolean digits(String number, int length) {
    return number.length() == length && number.matches("[0-9]{2,}");
  }

  private static String body(String number) {
    return number.substring(0, number.length() - 1);
  }

  private static boolean endsWith(String number, char check) {
    return number.charAt(number.length() - 1) == check;
  }
}
