package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbered sub-fields behind a separator: German banks {@code ?NN}, PKO BP and ING {@code ~NN}, BPH
 * {@code <NN}, Pekao {@code ^NN}, Nordea and UniCredit {@code +NN}, Raiffeisen {@code >NN}, and
 * banks that use an opening brace. Lines are wrapped anywhere, also inside a sub-field's number.
 */
final class SubfieldDialect {
  private static final Pattern START = Pattern.compile("([A-Z0-9]{0,4})([?~<>^+{])\\n?\\d\\n?\\d");
  private static final Pattern NRB = Pattern.compile("(?:PL)?\\d{26}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}|\\d{26}");
  private static final int SURE_HITS = 3;

  private final char separator;
  private final Map<Integer, String> fields = new TreeMap<>();
  private final TransactionBuilder builder;

  private SubfieldDialect(char separator, TransactionBuilder builder) {
    this.separator = separator;
    this.builder = builder;
  }

  /** The separator, or 0 if the text has no sub-fields. */
  static char separatorOf(List<String> lines, char seenBefore) {
    String text = String.join("\n", lines);
    Matcher matcher = START.matcher(text);
    if (!matcher.lookingAt()) {
      return 0;
    }
    char separator = matcher.group(2).charAt(0);
    boolean code = matcher.group(1).length() == 3 && separator != '+';
    if (code || separator == seenBefore) {
      return separator;
    }
    int hits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == separator && numberAt(text, i + 1) >= 0) {
        hits++;
      }
    }
    return hits >= SURE_HITS ? separator : 0;
  }

  static void read(List<String> lines, char separator, TransactionBuilder builder) {
    SubfieldDialect dialect = new SubfieldDialect(separator, builder);
    dialect.cut(String.join("\n", lines));
    dialect.interpret();
  }

  /** Two digits, with at most one line end each before them; -1 if there are none. */
  private static int numberAt(String text, int from) {
    int number = 0;
    int digits = 0;
    for (int i = from; i < text.length() && i < from + 4 && digits < 2; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
        digits++;
      } else if (c != '\n') {
        return -1;
      }
    }
    return digits == 2 ? number : -1;
  }

  private void cut(String text) {
    int number = -1;
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int found = text.charAt(i) == separator ? numberAt(text, i + 1) : -1;
      if (found >= 0 && (separator != '+' || found > number && isPlusField(found))) {
        put(number, text.substring(start, i));
        number = found;
        i = afterNumber(text, i + 1);
        start = i;
      } else {
        i++;
      }
    }
    put(number, text.substring(start));
  }

  /** Phone numbers start with a plus too, so only the numbers in use count. */
  private static boolean isPlusField(int number) {
    return number == 0
        || number == 10
        || number >= 20 && number <= 34
        || number == 38
        || number >= 60 && number <= 63;
  }

  private static int afterNumber(String text, int from) {
    int i = from;
    int digits = 0;
    while (digits < 2) {
      if (text.charAt(i) != '\n') {
        digits++;
      }
      i++;
    }
    return i;
  }

  private void put(int number, String written) {
    String value = written;
    while (value.endsWith("\n")) {
      value = value.substring(0, value.length() - 1);
    }
    if (!isEmptyMark(value)) {
      fields.merge(number, value, (first, second) -> first + "\n" + second);
    }
  }

  /** Byte 0xFF stands for an empty sub-field; it decodes to one of these. */
  private static boolean isEmptyMark(String value) {
    return value.isBlank() || value.equals("˙") || value.equals("ÿ") || value.equals("\u00a0");
  }

  private void interpret() {
    boolean german = separator == '?';
    builder.information(field(0));
    List<String> title = new ArrayList<>();
    IntStream.rangeClosed(20, 25).forEach(number -> title.addAll(pieces(number)));
    if (german) {
      IntStream.rangeClosed(26, 29).forEach(number -> title.addAll(pieces(number)));
      IntStream.rangeClosed(60, 63).forEach(number -> title.addAll(pieces(number)));
    } else {
      readUpperTwenties(title);
    }
    builder.remittance(title);
    builder.name(Remittance.of(field(32), field(33)).text());
    readAccount(german);
  }

  /**
   * Polish banks use 26 to 29 for the rest of a title, for the account in one piece, or for the
   * party's name in full.
   */
  private void readUpperTwenties(List<String> title) {
    boolean account26 = NRB.matcher(compact(26)).matches();
    boolean nameAgain = !field(27).isBlank() && startsAlike(field(27), field(32));
    for (int number = 26; number <= 29; number++) {
      if (ACCOUNT.matcher(compact(number)).matches()) {
        builder.account(AccountNumber.of(compact(number)));
      } else if (number == 26 || !account26 && !nameAgain) {
        title.addAll(pieces(number));
      }
    }
    if (account26 || nameAgain) {
      builder.name(Remittance.of(field(27), field(28), field(29)).text());
    }
  }

  private void readAccount(boolean german) {
    String whole = compact(38);
    if (!whole.isEmpty()) {
      builder.account(AccountNumber.of(whole));
    }
    String bank = compact(30);
    String account = compact(31);
    if (account.isEmpty() || builder.hasAccount()) {
      return;
    }
    boolean polish = !german && bank.length() == 8 && account.length() == 16;
    if (polish && AccountNumber.isDigits(bank + account)) {
      builder.account(AccountNumber.ofPolishParts(bank, account));
    } else if (bank.isEmpty() || !AccountNumber.isDigits(account)) {
      builder.account(AccountNumber.of(account));
    } else {
      builder.account(AccountNumber.of(bank + "/" + account));
    }
  }

  private static boolean startsAlike(String one, String other) {
    int length = Math.min(12, Math.min(one.length(), other.length()));
    return length > 3 && one.regionMatches(true, 0, other, 0, length);
  }

  private List<String> pieces(int number) {
    String value = fields.getOrDefault(number, "");
    return value.isEmpty() ? List.of() : List.of(value.split("\n", -1));
  }

  private String field(int number) {
    return fields.getOrDefault(number, "").replace("\n", "");
  }

  private String compact(int number) {
    return field(number).replaceAll("[\\s\u00a0]", "");
  }
}
