package app.kontor.shipping.model;

import app.kontor.shipping.CheckRule;

/** Check digits of parcel numbers. Sources: GS1 General Specifications, UPU S10, ISO 7064. */
public final class CheckDigits {
  private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int SSCC_WITH_IDENTIFIER = 20;

  private CheckDigits() {}

  /** Whether the number carries the right check digit; true where the rule does not apply to it. */
  public static boolean holds(CheckRule rule, String number) {
    return switch (rule) {
      case NONE -> true;
      case GS1 -> !digits(number, number.length()) || endsWith(number, gs1(body(number)));
      case DHL -> dhl(number);
      case POCZTA_POLSKA ->
          digits(number, SSCC_WITH_IDENTIFIER)
              ? endsWith(number, gs1(body(number)))
              : holds(CheckRule.S10, number);
      case S10 -> !number.matches("[A-Z]{2}[0-9]{9}[A-Z]{2}") || s10(number);
      case DPD ->
          !number.matches("[0-9A-Z]{28}") || number.charAt(27) == mod3736(number.substring(0, 27));
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
      case GS1 -> body + gs1(body);
      case DHL -> body + (body.length() == 9 ? (char) ('0' + mod7(body)) : gs1(body));
      case DPD -> body + mod3736(body);
      case S10, POCZTA_POLSKA -> throw new IllegalArgumentException(rule + " is not appended");
    };
  }

  private static boolean dhl(String number) {
    if (digits(number, 10)) {
      return endsWith(number, (char) ('0' + mod7(body(number))));
    }
    if (digits(number, 12)) {
      return endsWith(number, identcode(body(number)));
    }
    return !digits(number, SSCC_WITH_IDENTIFIER) || endsWith(number, gs1(body(number)));
  }

  /** Weights 3,1,3... from the right, complement to ten. */
  static char gs1(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int weight = (body.length() - i) % 2 == 1 ? 3 : 1;
      sum += (body.charAt(i) - '0') * weight;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** Deutsche Post identcode: weights 4,9,4..., complement to ten. */
  static char identcode(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 4 : 9);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static int mod7(String body) {
    return (int) (Long.parseLong(body) % 7);
  }

  private static boolean s10(String number) {
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += (number.charAt(i + 2) - '0') * S10_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    int digit = check == 10 ? 0 : check == 11 ? 5 : check;
    return number.charAt(10) - '0' == digit;
  }

  static char mod3736(String body) {
    int product = 36;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + ALPHANUMERIC.indexOf(body.charAt(i))) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return ALPHANUMERIC.charAt((37 - product) % 36);
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
