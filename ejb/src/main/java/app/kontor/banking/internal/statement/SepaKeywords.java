package app.kontor.banking.internal.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keywords German banks put inside the remittance text of a SEPA payment (DK, Appendix 3): what
 * follows {@code SVWZ+} is the payer's text, the rest are references.
 */
final class SepaKeywords {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP)\\+|(MTLG:)");

  private SepaKeywords() {}

  static void split(TransactionBuilder builder) {
    List<String> written = builder.takeRemittance();
    Pieces pieces = new Pieces(written);
    Matcher matcher = KEYWORD.matcher(pieces.tight());
    if (!matcher.find()) {
      builder.remittance(written);
      return;
    }
    builder.remittance(pieces.slice(0, matcher.start()));
    boolean more = true;
    while (more) {
      String keyword = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      int from = matcher.end();
      int keyStart = matcher.start();
      more = matcher.find();
      int to = more ? matcher.start() : pieces.tight().length();
      take(keyword, pieces.slice("MTLG:".equals(keyword) ? keyStart : from, to), builder);
    }
  }

  private static void take(String keyword, List<String> value, TransactionBuilder builder) {
    switch (keyword) {
      case "SVWZ", "MTLG:" -> builder.remittance(value);
      case "EREF" -> builder.endToEndId(String.join("", value));
      case "IBAN" -> builder.account(AccountNumber.of(String.join("", value)));
      case "OAMT" -> {}
      default -> {}
    }
  }
}
