package app.kontor.banking.internal.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SWIFT code words between slashes: {@code /TRTP/…/IBAN/…/NAME/…/REMI/…/EREF/…}. */
final class SlashDialect {
  private static final String WORDS =
      "TRTP|TRCD|TYPE|CODE|IBAN|BIC|NAME|REMI|EREF|KREF|PREF|RREF|IREF|MARF|CSID|CNTP|ORDP|BENM|ID"
          + "|ADDR|CITY|ISDT|RTRN|CHGS|PURP|SVCL|INIT|ACCW|ULTD|ULTC|ULTB|OCMT|EXCH|TPID|CTRY|BUSP"
          + "|UDTR|UCRD|BO1?|OB1?";
  private static final Pattern WORD = Pattern.compile("/(" + WORDS + ")(?=/)");

  private SlashDialect() {}

  static boolean fits(List<String> lines) {
    Matcher matcher = WORD.matcher(String.join("", lines).stripLeading());
    return matcher.lookingAt();
  }

  static void read(List<String> lines, TransactionBuilder builder) {
    Pieces pieces = new Pieces(lines);
    Matcher matcher = WORD.matcher(pieces.tight());
    boolean more = matcher.find();
    while (more) {
      String word = matcher.group(1);
      int from = Math.min(matcher.end() + 1, pieces.tight().length());
      more = matcher.find(matcher.end());
      int to = more ? matcher.start() : pieces.tight().length();
      take(word, pieces.slice(from, Math.max(from, to)), builder);
    }
  }

  private static void take(String word, List<String> value, TransactionBuilder builder) {
    String text = withoutSlashes(String.join("", value));
    switch (word) {
      case "NAME" -> builder.name(text);
      case "IBAN", "ACCW" -> builder.account(AccountNumber.of(text));
      case "EREF" -> builder.endToEndId(text);
      case "CNTP" -> counterparty(text, builder);
      case "REMI" -> remittance(value, text, builder);
      case "TRTP", "TYPE" -> builder.information(text);
      default -> {}
    }
  }

  /** {@code account/BIC/name/city}. */
  private static void counterparty(String text, TransactionBuilder builder) {
    String[] parts = text.split("/", -1);
    builder.account(AccountNumber.of(parts[0]));
    if (parts.length > 2) {
      builder.name(parts[2]);
    }
  }

  private static void remittance(List<String> value, String text, TransactionBuilder builder) {
    if (text.startsWith("STRD/")) {
      builder.creditorReference(text.substring(text.lastIndexOf('/') + 1));
      builder.remittance(List.of(text.substring("STRD/".length())));
    } else if (text.startsWith("USTD/")) {
      builder.remittance(List.of(withoutSlashes(text.substring("USTD/".length()))));
    } else {
      builder.remittance(value);
    }
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
