package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWIFT code words between slashes: {@code /TRTP/…/IBAN/…/NAME/…/REMI/…/EREF/…}. What stands behind
 * a word that is not known, or behind one that has got its value, is text of the payer.
 */
final class SlashDialect {
  private static final String WORDS =
      "TRTP|TRCD|TYPE|CODE|IBAN|BIC|NAME|REMI|EREF|KREF|PREF|RREF|IREF|MARF|CSID|CNTP|ORDP|BENM|ID"
          + "|ADDR|CITY|ISDT|RTRN|CHGS|PURP|SVCL|INIT|ACCW|ULTD|ULTC|ULTB|OCMT|EXCH|TPID|CTRY|BUSP"
          + "|UDTR|UCRD|BO1?|OB1?";
  private static final Pattern WORD = Pattern.compile("/\\s?(" + WORDS + ")\\s?(?=/)");
  private static final Pattern ANY_WORD = Pattern.compile("/\\s?[A-Z]{2,5}\\d?\\s?/");
  private static final Pattern MONEY =
      Pattern.compile("/*\\s?[A-Z]{0,3}\\s?[\\d.,]{1,20}/*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCOUNT =
      Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}|[A-Z0-9]{0,11}\\d{8,26}(?:[A-Z]{3})?");
  private static final int LONGEST_ACCOUNT = 40;
  private static final int LONGEST_REFERENCE = 35;

  private final Pieces pieces;
  private final TransactionBuilder builder;
  private final List<String> left = new ArrayList<>();

  private SlashDialect(Pieces pieces, TransactionBuilder builder) {
    this.pieces = pieces;
    this.builder = builder;
  }

  static boolean fits(List<String> lines) {
    String text = String.join("", lines).stripLeading();
    return WORD.matcher(text).lookingAt()
        || ANY_WORD.matcher(text).lookingAt() && WORD.matcher(text).find();
  }

  static void read(List<String> lines, TransactionBuilder builder) {
    new SlashDialect(new Pieces(lines), builder).read();
  }

  private void read() {
    Matcher matcher = WORD.matcher(pieces.tight());
    boolean more = matcher.find();
    keep(0, more ? matcher.start() : pieces.tight().length());
    while (more) {
      String word = matcher.group(1);
      int from = Math.min(matcher.end() + 1, pieces.tight().length());
      more = matcher.find(matcher.end());
      int to = more ? matcher.start() : pieces.tight().length();
      take(word, from, Math.max(from, to));
    }
    builder.remittance(left);
  }

  private void take(String word, int from, int to) {
    switch (word) {
      case "REMI" -> remittance(pieces.slice(from, to));
      case "NAME" -> {
        int end = endOfName(from, to);
        builder.name(text(from, end));
        keep(end, to);
      }
      case "IBAN", "ACCW" -> keep(account(from, to), to);
      case "EREF" -> {
        int end = endOfReference(from, to);
        builder.endToEndId(text(from, end));
        keep(end, to);
      }
      case "CNTP" -> counterparty(text(from, to));
      case "ORDP", "BENM" -> party(from, to);
      case "TRTP", "TYPE" -> {
        int end = endOfValue(from, to);
        builder.information(text(from, end));
        keep(end, to);
      }
      case "OCMT", "CHGS", "EXCH" -> {
        Matcher money = MONEY.matcher(pieces.tight()).region(from, to);
        keep(money.lookingAt() ? money.end() : from, to);
      }
      case "KREF", "PREF", "RREF", "IREF", "MARF", "CSID" -> keep(endOfReference(from, to), to);
      case "ADDR",
          "CITY",
          "CTRY",
          "INIT",
          "ULTD",
          "ULTC",
          "ULTB",
          "UDTR",
          "UCRD",
          "BO",
          "BO1",
          "OB",
          "OB1" ->
          keep(slash(skipSlashes(from, to), to), to);
      default -> keep(endOfValue(from, to), to);
    }
  }

  /** Adds what stands there to the payer's text. */
  private void keep(int from, int to) {
    int start = skipSlashes(from, to);
    List<String> text = new ArrayList<>(pieces.slice(start, to));
    boolean empty = text.stream().allMatch(piece -> piece.isBlank() || piece.equals("/"));
    if (!empty) {
      int last = text.size() - 1;
      text.set(last, text.get(last).replaceFirst("/{1,2}$", ""));
      left.addAll(text);
    }
  }

  /** A value ends at a slash or with its line. */
  private int endOfValue(int from, int to) {
    int start = skipSlashes(from, to);
    return Math.min(slash(start, to), Math.min(to, pieces.endOfPiece(start)));
  }

  /** A reference has at most 35 characters and may contain slashes and line ends. */
  private int endOfReference(int from, int to) {
    boolean whole = text(from, to).length() <= LONGEST_REFERENCE;
    return whole ? to : endOfValue(from, to);
  }

  /** A name may contain a slash, but not another code word. */
  private int endOfName(int from, int to) {
    Matcher word = ANY_WORD.matcher(pieces.tight()).region(skipSlashes(from, to), to);
    return word.find() ? word.start() : to;
  }

  private int account(int from, int to) {
    int slash = slash(skipSlashes(from, to), to);
    int end = slash - from <= LONGEST_ACCOUNT ? slash : endOfValue(from, to);
    builder.account(AccountNumber.of(text(from, end)));
    return end;
  }

  /** Account, name and text, each behind a slash or on its line; any of them may be missing. */
  private void party(int from, int to) {
    int at = from;
    int end = endOfValue(at, to);
    String first = text(at, end).replace(" ", "");
    if (ACCOUNT.matcher(first).matches()) {
      builder.account(AccountNumber.of(first));
      at = end;
      end = endOfValue(at, to);
    }
    if (!builder.hasName()) {
      builder.name(text(at, end));
      at = end;
    }
    keep(at, to);
  }

  /** {@code account/BIC/name/city}. */
  private void counterparty(String text) {
    String[] parts = text.split("/", -1);
    builder.account(AccountNumber.of(parts[0]));
    if (parts.length > 2) {
      builder.name(parts[2]);
    }
    for (int i = 4; i < parts.length; i++) {
      if (!parts[i].isBlank()) {
        left.add(parts[i]);
      }
    }
  }

  private void remittance(List<String> value) {
    String text = withoutSlashes(String.join("", value));
    if (text.startsWith("STRD/")) {
      builder.creditorReference(text.substring(text.lastIndexOf('/') + 1));
      builder.remittance(List.of(text.substring("STRD/".length())));
    } else if (text.startsWith("USTD/")) {
      builder.remittance(List.of(withoutSlashes(text.substring("USTD/".length()))));
    } else {
      builder.remittance(value);
    }
  }

  private String text(int from, int to) {
    return withoutSlashes(pieces.tight().substring(from, Math.max(from, to)));
  }

  private int slash(int from, int to) {
    int slash = pieces.tight().indexOf('/', from);
    return slash < 0 || slash > to ? to : slash;
  }

  private int skipSlashes(int from, int to) {
    int at = from;
    while (at < to && (pieces.tight().charAt(at) == '/' || pieces.tight().charAt(at) == ' ')) {
      at++;
    }
    return at;
  }

  private static String withoutSlashes(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == '/') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '/') {
      to--;
    }
    return text.substring(from, to).strip();
  }
}
