package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labelled text as mBank writes it: {@code 911 TRANSAKCJA COLLECT; ID IPH: …; Z RACH.: …; OD: …;
 * TYT.: …; TNR: …}, labels in any case, lines wrapped anywhere. Two known labels tell the dialect;
 * any other label behind a semicolon ends the value before it.
 */
final class LabelDialect {
  private static final Pattern KNOWN =
      Pattern.compile(
          "(ID IPH|Z RACH(?:\\.|UNKU)|NA RACH(?:\\.|UNEK)"
              + "|(?:NR )?(?:RACHUN(?:EK|KU)|KONT[OA])(?: NADAWCY| ODBIORCY| PRZECIWSTAWNY"
              + "| KONTRAHENTA| ZLECENIODAWCY)"
              + "|NR RACH\\. PRZECIWST\\."
              + "|(?:NAZWA )?(?:NADAWCY|ODBIORCY|KONTRAHENTA|NADAWCA|ODBIORCA|KONTRAHENT"
              + "|ZLECENIODAWC[AY])"
              + "|OD|DLA|TYT\\.?|TYTU[LŁ](?:EM)?(?: PRZELEWU)?|TNR|DATA(?: TRANSAKCJI| OPERACJI)?"
              + "|NR REF\\.?)\\s{0,5}:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ANY =
      Pattern.compile(";\\s{0,5}((?:\\p{L})[\\p{L}\\p{Nd} ./-]{0,39}?)\\s{0,5}:");

  /** Words a payer puts before a document's number; behind a title they are still the title. */
  private static final Pattern OF_THE_PAYER =
      Pattern.compile(
          "(?:NIP|FV|FVS|FS|VAT|INV|RE|RG|PF|WZ|ZAM|ZA|NR|NO|DOT)\\.?(?: (?:NR|NO)\\.?)?"
              + "|(?:ORDER|INVOICE|PRO ?FORMA|FAKTUR|RECHNUNG|AUFTRAG|BESTELLUNG|ZAM[OÓ]WIENI"
              + "|UMOW).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int FEWEST = 2;

  private record Label(String name, boolean known, int start, int end) {

    boolean isTitle() {
      return known && name.startsWith("TYT");
    }
  }

  private LabelDialect() {}

  static boolean fits(List<String> lines) {
    return known(new Pieces(lines)).size() >= FEWEST;
  }

  static void read(List<String> lines, TransactionBuilder builder) {
    Pieces pieces = new Pieces(lines);
    List<Label> labels = labels(pieces);
    String before = pieces.tight().substring(0, labels.get(0).start());
    builder.information(before.replace(";", " "));
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).start() : pieces.tight().length();
      if (label.known()) {
        take(label.name(), pieces.slice(label.end(), end), builder);
      } else {
        unknown.addAll(withoutSemicolon(pieces.slice(label.start(), end)));
      }
    }
    if (!builder.hasRemittance()) {
      builder.remittance(unknown);
    }
  }

  private static List<Label> known(Pieces pieces) {
    Matcher matcher = KNOWN.matcher(pieces.tight());
    List<Label> found = new ArrayList<>();
    while (matcher.find()) {
      if (startsHere(pieces, matcher.start())) {
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        found.add(new Label(name, true, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** The known labels and, between them, the others. */
  private static List<Label> labels(Pieces pieces) {
    List<Label> known = known(pieces);
    List<Label> all = new ArrayList<>();
    Matcher other = ANY.matcher(pieces.tight());
    boolean more = other.find();
    boolean inTitle = false;
    for (int i = 0; i <= known.size(); i++) {
      int next = i < known.size() ? known.get(i).start() : pieces.tight().length();
      while (more && other.start(1) < next) {
        boolean ofTitle = inTitle && OF_THE_PAYER.matcher(other.group(1)).matches();
        boolean inside = !all.isEmpty() && other.start(1) < all.get(all.size() - 1).end();
        if (!ofTitle && !inside) {
          all.add(new Label(other.group(1), false, other.start(1), other.end()));
          inTitle = false;
        }
        more = other.find();
      }
      if (i < known.size()) {
        all.add(known.get(i));
        inTitle = known.get(i).isTitle();
      }
    }
    return all;
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
    } else if (label.contains("RACH") || label.contains("KONTO ") || label.contains("KONTA ")) {
      builder.account(AccountNumber.of(tight));
    } else if (label.startsWith("TYT")) {
      builder.remittance(value);
    } else if (label.equals("OD")
        || label.equals("DLA")
        || label.contains("NADAWC")
        || label.contains("ODBIORC")
        || label.contains("ZLECENIODAWC")
        || label.contains("KONTRAHENT")) {
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
