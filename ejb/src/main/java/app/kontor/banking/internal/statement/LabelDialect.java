package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labelled text as mBank writes it: {@code 911 TRANSAKCJA COLLECT; ID IPH: …; Z RACH.: …; OD: …;
 * TYT.: …; TNR: …}, labels in any case, lines wrapped anywhere.
 */
final class LabelDialect {
  private static final Pattern LABEL =
      Pattern.compile(
          "(ID IPH|Z RACH\\.|NA RACH\\.|RACHUNEK (?:NADAWCY|ODBIORCY|PRZECIWSTAWNY)"
              + "|NR RACH\\. PRZECIWST\\.|(?:NAZWA )?(?:NADAWCY|ODBIORCY|NADAWCA|ODBIORCA)"
              + "|OD|DLA|TYT\\.|TYTU[LŁ]|TNR|DATA(?: TRANSAKCJI| OPERACJI)?|NR REF\\.?)\\s*:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int FEWEST = 2;

  private record Label(String name, int start, int end) {}

  private LabelDialect() {}

  static boolean fits(List<String> lines) {
    return labels(new Pieces(lines)).size() >= FEWEST;
  }

  static void read(List<String> lines, TransactionBuilder builder) {
    Pieces pieces = new Pieces(lines);
    List<Label> labels = labels(pieces);
    builder.information(pieces.tight().substring(0, labels.get(0).start()).replace(";", " "));
    for (int i = 0; i < labels.size(); i++) {
      int end = i + 1 < labels.size() ? labels.get(i + 1).start() : pieces.tight().length();
      take(labels.get(i).name(), pieces.slice(labels.get(i).end(), end), builder);
    }
  }

  private static List<Label> labels(Pieces pieces) {
    String text = pieces.tight();
    Matcher matcher = LABEL.matcher(text);
    List<Label> found = new ArrayList<>();
    while (matcher.find()) {
      if (startsHere(pieces, matcher.start())) {
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        found.add(new Label(name, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private static boolean startsHere(Pieces pieces, int position) {
    int i = position - 1;
    while (i >= 0 && pieces.tight().charAt(i) == ' ') {
      i--;
    }
    return i < 0 || pieces.tight().charAt(i) == ';' || pieces.startsPiece(position);
  }

  private static void take(String label, List<String> written, TransactionBuilder builder) {
    List<String> value = withoutSemicolon(written);
    String tight = String.join("", value).strip();
    if (label.equals("ID IPH")) {
      builder.virtualAccount(tight);
    } else if (label.contains("RACH")) {
      builder.account(AccountNumber.of(tight));
    } else if (label.startsWith("TYT")) {
      builder.remittance(value);
    } else if (label.equals("OD")
        || label.equals("DLA")
        || label.contains("NADAWC")
        || label.contains("ODBIORC")) {
      builder.name(nameOf(value));
    }
  }

  /** The name ends at the end of the line or where two blanks pad it; the address follows. */
  private static String nameOf(List<String> value) {
    for (String piece : value) {
      String text = piece.strip();
      if (!text.isEmpty()) {
        int padding = text.indexOf("  ");
        return padding > 0 ? text.substring(0, padding) : text;
      }
    }
    return "";
  }

  private static List<String> withoutSemicolon(List<String> written) {
    List<String> value = new ArrayList<>(written);
    for (int i = value.size() - 1; i >= 0; i--) {
      String piece = value.get(i).stripTrailing();
      if (piece.endsWith(";")) {
        value.set(i, piece.substring(0, piece.length() - 1));
        return value;
      }
      if (!piece.isEmpty()) {
        return value;
      }
    }
    return value;
  }
}
