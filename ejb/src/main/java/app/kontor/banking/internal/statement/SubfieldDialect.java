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
  private static final Pattern START =
      Pattern.compile(
          "\\s*+(\\d{3}(?=\\s)|[A-Za-z0-9]{0,4}+(?!\\s))\\s*+([?~<>^+{])\\n?\\d\\n?\\d");
  private static final Pattern NRB = Pattern.compile("(?:PL)?\\d{26}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}|\\d{26}");
  private static final int BEFORE_FIRST = -1;
  private static final int SURE_HITS = 3;
  private static final int FIRST_OF_TITLE = 20;
  private static final int LONGEST_CODE = 4;

  /** All but the plus, which phone numbers start with too. */
  private static final String SEPARATORS = "~^?<>{";

  private final char separator;
  private final Map<Integer, StringBuilder> fields = new TreeMap<>();
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
      return separatorInside(text);
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

  /** Where other words stand before the first sub-field: the sub-fields in use must prove it. */
  private static char separatorInside(String text) {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      int hits = 0;
      boolean title = false;
      for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
        int number = numberAt(text, at + 1);
        hits += isPlusField(number) ? 1 : 0;
        title |= number == FIRST_OF_TITLE;
      }
      if (title && hits >= SURE_HITS) {
        return separator;
      }
    }
    return 0;
  }

  /**
   * Reads the sub-fields; returns the bank's own text in which charges may stand, without the marks
   * that cut it.
   */
  static List<String> read(List<String> lines, char separator, TransactionBuilder builder) {
    SubfieldDialect dialect = new SubfieldDialect(separator, builder);
    dialect.cut(String.join("\n", lines));
    return dialect.interpret();
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
    int number = BEFORE_FIRST;
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
    int end = written.length();
    while (end > 0 && written.charAt(end - 1) == '\n') {
      end--;
    }
    String value = written.substring(0, end);
    if (isEmptyMark(value)) {
      return;
    }
    StringBuilder field = fields.get(number);
    if (field == null) {
      fields.put(number, new StringBuilder(value));
    } else {
      field.append('\n').append(value);
    }
  }

  /** Byte 0xFF stands for an empty sub-field; it decodes to one of these. */
  private static boolean isEmptyMark(String value) {
    return value.isBlank() || value.equals("˙") || value.equals("ÿ") || value.equals("\u00a0");
  }

  private List<String> interpret() {
    boolean german = separator == '?';
    builder.information(field(0));
    String before = field(BEFORE_FIRST).strip();
    builder.information(before.length() > LONGEST_CODE ? before : "");
    List<String> title = new ArrayList<>();
    IntStream.rangeClosed(20, 25).forEach(number -> title.addAll(pieces(number)));
    if (german) {
      IntStream.rangeClosed(26, 29).forEach(number -> title.addAll(pieces(number)));
      IntStream.rangeClosed(60, 63).forEach(number -> title.addAll(pieces(number)));
    } else {
      readUpperTwenties(title);
    }
    if (title.isEmpty()) {
      unknownNumbers().forEach(number -> title.addAll(pieces(number)));
    }
    builder.remittance(title);
    builder.name(Remittance.of(field(32), field(33)).text());
    readAccount(german);
    List<String> bankText = new ArrayList<>(List.of(String.join("", title)));
    fields.keySet().stream()
        .filter(number -> number < 20 || number > 29)
        .filter(number -> !german || number < 60 || number > 63)
        .forEach(number -> bankText.add(field(number)));
    return bankText;
  }

  /** Sub-fields that no bank known here uses: text rather than nothing. */
  private List<Integer> unknownNumbers() {
    return fields.keySet().stream()
        .filter(number -> number > 11 && number < 20 || number > 38 && number < 60 || number > 66)
        .toList();
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
    String value = written(number);
    return value.isEmpty() ? List.of() : List.of(value.split("\n", -1));
  }

  private String field(int number) {
    return written(number).replace("\n", "");
  }

  private String written(int number) {
    StringBuilder field = fields.get(number);
    return field == null ? "" : field.toString();
  }

  private String compact(int number) {
    return field(number).replaceAll("[\\s\u00a0]", "");
  }
}
