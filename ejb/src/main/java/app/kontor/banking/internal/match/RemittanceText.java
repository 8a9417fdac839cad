package app.kontor.banking.internal.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer wrote, cleaned of numbers that are no references (accounts, dates, amounts, phone,
 * tax and KSeF numbers) and cut into runs of numbers with what they stand next to.
 */
final class RemittanceText {
  private static final Pattern KSEF =
      Pattern.compile(
          "\\d{10}\\s?-\\s?\\d(?:\\s?\\d){7}\\s?-\\s?(?:[0-9A-F]\\s?){6}-?\\s?(?:[0-9A-F]\\s?){6}-\\s?[0-9A-F]\\s?[0-9A-F](?![0-9A-F])");
  private static final Pattern SPLIT_PAYMENT =
      Pattern.compile("/VAT/\\s*[\\d,. ]+/IDC/[^/]{0,20}/INV/(.{1,40}?)(?:/TXT/(.*))?$");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7} ?[A-Z0-9]{0,3}|(?<!\\d)\\d{26}(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.-])(?:[0-3]?\\d\\.[01]?\\d\\.(?:20)?\\d\\d|[0-3]\\d-[01]\\d-20\\d\\d|20\\d\\d-[01]\\d-[0-3]\\d|20\\d\\d\\.[01]\\d\\.[0-3]\\d)(?![\\d/-])");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d/-])\\d{1,3}(?:[ .]?\\d{3})*,\\d\\d(?!\\d)|(?<![\\d/-])\\d+[.,]\\d\\d ?(?:PLN|ZL|EUR|USD|GBP|CHF|CZK)\\b");
  private static final Pattern TAX_OR_PHONE =
      Pattern.compile(
          "(?:NIP|REGON|PESEL|TEL|PHONE|FAX|UST-?ID(?:NR)?|VAT ?(?:ID|NO|NR)|KRS|KOD|PLZ)[.: ]*(?:[A-Z]{2})?[+]?[\\d -]{6,14}\\d");
  private static final Pattern TOKEN = Pattern.compile("[A-Z]+|\\d+|[^A-Z\\d]+");
  private static final Pattern LOOKS_LIKE_DIGITS =
      Pattern.compile(
          "(?<![A-Z0-9])(?=(?:[OQILSB]*\\d){2})[0-9OQILSB]*[OQILSB][0-9OQILSB]*(?![A-Z0-9])");
  private static final Set<String> JOINERS =
      Set.of(
          "I", "ORAZ", "UND", "AND", "U", "IN", "A", "DO", "BIS", "NR", "NO", "NUMER", "Y", "TO");
  private static final Set<String> ORDER =
      Set.of(
          "ZAM",
          "ZA",
          "ZAMOWIENIE",
          "ZAMOWIENIA",
          "ORDER",
          "ORD",
          "ORDERS",
          "BESTELLUNG",
          "BEST",
          "AUFTRAG",
          "AUFTRAGS",
          "AUFTR",
          "NAROCILO",
          "PO",
          "ZK",
          "ZO");
  private static final Set<String> PRO_FORMA =
      Set.of("PF", "PROFORMA", "FORMA", "FPF", "PRO", "FP");
  private static final Set<String> INVOICE =
      Set.of(
          "FV",
          "FVS",
          "FS",
          "FAKTURA",
          "FAKTURY",
          "FAKTUR",
          "FA",
          "FAKT",
          "RECHNUNG",
          "RECHNUNGEN",
          "RG",
          "RE",
          "RGNR",
          "RENR",
          "RECHN",
          "INVOICE",
          "INVOICES",
          "INV",
          "RACHUNEK",
          "FVT",
          "FAC");

  /** Numbers that stand together, with the word before and the periods among them. */
  record Run(List<Number> numbers, Optional<DocumentNumber.Kind> kind, String written) {
    Run {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * A number in a run.
   *
   * @param ranged only implied by a range
   */
  record Number(String digits, boolean ranged) {}

  private RemittanceText() {}

  /** The runs of numbers in a folded text. */
  static List<Run> runs(String folded) {
    String text = clean(folded);
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return new RunReader(tokens).read();
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
    String text = KSEF.matcher(folded).replaceAll(" ");
    Matcher split = SPLIT_PAYMENT.matcher(text);
    if (split.find()) {
      String note = split.group(2) == null ? "" : split.group(2);
      text = split.replaceFirst(Matcher.quoteReplacement(" INV " + split.group(1) + " " + note));
    }
    text = ACCOUNT.matcher(text).replaceAll(" ");
    text = TAX_OR_PHONE.matcher(text).replaceAll(" ");
    text = DATE.matcher(text).replaceAll(" ; ");
    return AMOUNT.matcher(text).replaceAll(" ; ");
  }

  /** Walks the tokens: words, numbers and what is between. */
  private static final class RunReader {
    private final List<String> tokens;
    private final List<Run> runs = new ArrayList<>();
    private final List<Number> numbers = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private Optional<DocumentNumber.Kind> kind = Optional.empty();
    private Optional<DocumentNumber.Kind> next = Optional.empty();
    private String between = "";

    RunReader(List<String> tokens) {
      this.tokens = tokens;
    }

    List<Run> read() {
      for (String token : tokens) {
        char c = token.charAt(0);
        if (c >= '0' && c <= '9') {
          number(token);
        } else if (c >= 'A' && c <= 'Z') {
          word(token);
        } else {
          between = between + token;
          if (token.indexOf(';') >= 0) {
            end();
          }
        }
      }
      end();
      return runs;
    }

    private void number(String digits) {
      if (numbers.isEmpty()) {
        kind = next;
      } else if (between.strip().equals("-") || between.equals("DO") || between.equals("BIS")) {
        range(numbers.get(numbers.size() - 1).digits(), digits);
      }
      numbers.add(new Number(digits, false));
      written.append(written.isEmpty() ? "" : between.isBlank() ? " " : between).append(digits);
      between = "";
    }

    private void range(String from, String to) {
      boolean plain =
          from.length() == to.length() && from.length() <= 9 && !DocumentNumber.isYear(from);
      long first = plain ? Long.parseLong(from) : 0;
      long last = plain ? Long.parseLong(to) : 0;
      for (long value = first + 1; value < last && last - first <= 20; value++) {
        numbers.add(new Number(String.valueOf(value), true));
      }
    }

    private void word(String word) {
      Optional<DocumentNumber.Kind> said = kindOf(word);
      if (said.isPresent()) {
        if (!numbers.isEmpty() && !said.equals(kind)) {
          end();
        }
        next = said;
      } else if (!JOINERS.contains(word)) {
        end();
        next = next.isPresent() && word.length() <= 2 ? next : Optional.empty();
      } else if (word.equals("DO") || word.equals("BIS")) {
        between = word;
      }
    }

    private void end() {
      if (!numbers.isEmpty()) {
        runs.add(new Run(numbers, kind, written.toString()));
      }
      numbers.clear();
      written.setLength(0);
      between = "";
    }

    private static Optional<DocumentNumber.Kind> kindOf(String word) {
      if (PRO_FORMA.contains(word)) {
        return Optional.of(DocumentNumber.Kind.PRO_FORMA);
      }
      if (ORDER.contains(word)) {
        return Optional.of(DocumentNumber.Kind.ORDER);
      }
      return INVOICE.contains(word) ? Optional.of(DocumentNumber.Kind.INVOICE) : Optional.empty();
    }
  }
}
