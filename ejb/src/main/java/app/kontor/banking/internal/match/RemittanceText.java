package app.kontor.banking.internal.match;

import app.kontor.party.VatId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer wrote, cleaned of numbers that are no references (accounts, dates, amounts, phone,
 * tax and KSeF numbers) and cut into runs of numbers with what they stand next to. Cleaning keeps
 * every place of the text, so that readings of its two joined forms can be laid side by side.
 */
final class RemittanceText {
  private static final Pattern KSEF =
      Pattern.compile(
          "\\d{10}\\s?-\\s?\\d(?:\\s?\\d){7}\\s?-\\s?(?:[0-9A-F]\\s?){6}-?\\s?(?:[0-9A-F]\\s?){6}-\\s?[0-9A-F]\\s?[0-9A-F](?![0-9A-F])");
  private static final Pattern SPLIT_PAYMENT =
      Pattern.compile("/VAT/\\s*[\\d,. ]+/IDC/[^/]{0,20}/INV/(.{1,40}?)(?:/TXT/(.*))?$");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![A-Z0-9])(?:PL\\d{2}(?: ?\\d{4}){6}(?![A-Z0-9])|DE\\d{2}(?: ?\\d{4}){4}"
              + " ?\\d{2}(?![A-Z0-9])|AT\\d{2}(?: ?\\d{4}){4}(?![A-Z0-9])|SI\\d{2}(?: ?\\d{4}){3}"
              + " ?\\d{3}(?![A-Z0-9])|[A-Z]{2}\\d{2}(?:[A-Z0-9]{4}){3,7}[A-Z0-9]{0,3}(?![A-Z0-9])"
              + "|[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7} ?[A-Z0-9]{0,3})"
              + "|(?<!\\d)\\d{26}(?!\\d)|(?<!\\d)\\d{2}(?: \\d{4}){6}(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.-])(?:[0-3]?\\d\\.[01]?\\d\\.(?:20)?\\d\\d|[0-3]\\d-[01]\\d-20\\d\\d|20\\d\\d-[01]\\d-[0-3]\\d|20\\d\\d\\.[01]\\d\\.[0-3]\\d)(?![\\d/-])");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d/-])(?<!\\d,)\\d{1,3}(?:[ .]?\\d{3}){0,4},\\d\\d(?!\\d|,\\d|/\\d"
              + "| (?:I|U|IN|ORAZ|UND|AND) \\d+(?![\\d,.]))"
              + "|(?<![\\d/-])\\d+[.,]\\d\\d"
              + " ?(?:PLN|ZL|EUR|USD|GBP|CHF|CZK)\\b");

  /** Short labels only as words of their own: there are hotels and titles. */
  private static final Pattern LABELLED_TAX_OR_PHONE =
      Pattern.compile(
          "(?:NIP|REGON|PESEL|TELEFON|MOBIL|PHONE|UST-?ID(?:-?NR)?|VAT"
              + " ?(?:ID|NO|NR|REG)|TAX ?(?:ID|NO|NR)|STEUER-?(?:NR|NUMMER)|ST-?NR|EORI|ID ?ZA ?DDV"
              + "|(?<![A-Z])(?:TEL|FAX|UID|DDV|DIC|ICO|BDO|KRS|KOD|PLZ))"
              + "[.: -]*(?:[A-Z]{2} ?U?)?[+]?(?:\\d{8,14}(?!\\d)|\\d{3}-\\d{3}-\\d{2}-\\d{2}(?!\\d)"
              + "|\\d{3}-\\d{2}-\\d{2}-\\d{3}(?!\\d)|\\d{2}-\\d{3}(?![\\d-])|\\d[\\d /-]{3,15}\\d)");

  private static final Pattern VAT_ID =
      Pattern.compile(
          "(?<![A-Z0-9])(?:DE ?-?\\d{3}[ -]?\\d{3}[ -]?\\d{3}|(?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR"
              + "|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|GB|CHE) ?-?(?:\\d{8,12}"
              + "|\\d{3}[ -]?\\d{2,3}[ -]?\\d{2,3}[ -]?\\d{0,4}))(?![A-Z0-9/])");
  private static final Pattern DASHED_TAX_ID =
      Pattern.compile(
          "(?<![\\d/-])(?:\\d{3}-\\d{3}-\\d{2}-\\d{2}|\\d{3}-\\d{2}-\\d{2}-\\d{3})(?![\\d/-])");
  private static final Pattern BARE_TAX_ID = Pattern.compile("(?<![A-Z\\d/-])\\d{10}(?![\\d/-])");
  private static final Pattern LOOKS_LIKE_DIGITS =
      Pattern.compile(
          "(?<![A-Z0-9])(?=(?:[OQILSB]*\\d){2})[0-9OQILSB]*[OQILSB][0-9OQILSB]*(?![A-Z0-9])");

  /**
   * Numbers that stand together.
   *
   * @param kind what the word before says they are; {@code OTHER} is none of ours
   * @param prefix how the letters at the first number speak
   * @param written as found
   */
  record Run(List<Number> numbers, Optional<NumberParts.Kind> kind, Prefix prefix, String written) {
    Run {
      numbers = List.copyOf(numbers);
    }

    /** Whether the text itself says that the numbers are somebody else's. */
    boolean isForeign() {
      return kind.isPresent() && kind.get() == NumberParts.Kind.OTHER;
    }
  }

  /** Letters that stand at a number without a blank. */
  enum Prefix {
    NONE,
    /** The one printed on our documents. */
    OWN,
    /** One that we do not use. */
    STRANGE
  }

  /** What a group of digits is within the number it was written in. */
  enum Role {
    SEQUENCE,
    MONTH,
    YEAR
  }

  /**
   * A group of digits in a run.
   *
   * @param ranged only implied by a range
   * @param chain which written number of the run it belongs to
   * @param start place in the text, -1 if implied
   */
  record Number(String digits, boolean ranged, Role role, int chain, int start, int end) {
    boolean isSequence() {
      return role == Role.SEQUENCE;
    }

    boolean overlaps(int from, int to) {
      return start >= 0 && start < to && end > from;
    }
  }

  private RemittanceText() {}

  /** The runs of numbers in a folded text. */
  static List<Run> runs(String folded) {
    return runs(folded, ReferenceWords.usual());
  }

  static List<Run> runs(String folded, ReferenceWords words) {
    return new RunReader(clean(folded), words).read();
  }

  /** Letters that were meant as digits, turned; empty if there are none. */
  static Optional<String> turned(String folded) {
    Matcher matcher = LOOKS_LIKE_DIGITS.matcher(folded);
    StringBuilder result = new StringBuilder();
    boolean any = false;
    while (matcher.find()) {
      any = true;
      String digits =
          matcher
              .group()
              .replace('O', '0')
              .replace('Q', '0')
              .replace('I', '1')
              .replace('L', '1')
              .replace('S', '5')
              .replace('B', '8');
      matcher.appendReplacement(result, digits);
    }
    return any ? Optional.of(matcher.appendTail(result).toString()) : Optional.empty();
  }

  private static String clean(String folded) {
    String text = blanked(KSEF, folded, ' ');
    Matcher split = SPLIT_PAYMENT.matcher(text);
    if (split.find()) {
      text = opened(text, split);
    }
    text = blanked(LABELLED_TAX_OR_PHONE, text, ' ');
    text = blanked(VAT_ID, text, ' ');
    text = blanked(ACCOUNT, text, ' ');
    text = blanked(DASHED_TAX_ID, text, ' ');
    text = blanked(BARE_TAX_ID, text, ' ', match -> isTaxId(match.group()));
    text = blanked(DATE, text, ';');
    return blanked(AMOUNT, text, ';');
  }

  /** A split-payment message with its labels blanked: INV stays the word before the number. */
  private static String opened(String text, Matcher split) {
    StringBuilder result = new StringBuilder(text);
    int number = split.start(1);
    fill(result, split.start(), number, ' ');
    result.replace(number - 5, number, " INV ");
    if (split.start(2) >= 0) {
      fill(result, split.end(1), split.start(2), ' ');
    }
    return result.toString();
  }

  private static String blanked(Pattern pattern, String text, char with) {
    return blanked(pattern, text, with, match -> true);
  }

  private static String blanked(
      Pattern pattern, String text, char with, Predicate<MatchResult> wanted) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder result = null;
    while (matcher.find()) {
      if (wanted.test(matcher.toMatchResult())) {
        result = result == null ? new StringBuilder(text) : result;
        fill(result, matcher.start(), matcher.end(), with);
      }
    }
    return result == null ? text : result.toString();
  }

  private static void fill(StringBuilder text, int from, int to, char with) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, with);
    }
  }

  /** Ten digits with the check digit of a Polish tax number that do not begin with a year. */
  private static boolean isTaxId(String digits) {
    return VatId.isNip(digits) && !NumberParts.isYear(digits.substring(0, 4));
  }
}
