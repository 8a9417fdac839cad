package app.kontor.banking.internal.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with which money comes back or is given without a document of ours being paid: refunds,
 * credit notes, bonuses, returns, in Polish, German, English and Slovenian.
 */
final class RefundWords {
  /** The bank's own labels of a credit, which say nothing about why it came. */
  private static final Pattern BANK_LABEL =
      Pattern.compile(
          "\\b(?:SEPA|ECHTZEIT|SAMMEL|DAUERAUFTRAGS?|UBERWEISUNGS?|UEBERWEISUNGS?|ONLINE|SCHECK)"
              + "[- ]?GUTSCHRIFT\\b");

  /** Found anywhere in a word, since German runs words together. */
  private static final List<String> STEMS =
      List.of(
          "ZWROT",
          "NADPLA",
          "RUCKERSTATT",
          "RUECKERSTATT",
          "ERSTATTUNG",
          "RUCKZAHL",
          "RUECKZAHL",
          "RUCKVERGUT",
          "RUECKVERGUET",
          "RUCKUBERWEIS",
          "RUECKUEBERWEIS",
          "RUCKBUCHUNG",
          "RUECKBUCHUNG",
          "RUCKLASTSCHRIFT",
          "RUECKLASTSCHRIFT",
          "RUCKGABE",
          "RUECKGABE",
          "RUCKLAUFER",
          "RUECKLAEUFER",
          "UBERZAHLUNG",
          "UEBERZAHLUNG",
          "DOPPELZAHLUNG",
          "GUTSCHRIFT",
          "STORNO",
          "STORNIER",
          "BONUS",
          "BONIFIKA",
          "REFUND",
          "REIMBURS",
          "REBATE",
          "CASHBACK",
          "KICKBACK",
          "CHARGEBACK",
          "OVERPA",
          "REVERSAL",
          "VRACIL",
          "VRACAN",
          "PREPLACIL",
          "DOBROPIS",
          "REKLAMAC",
          "REKLAMATION",
          "ODSZKODOWAN",
          "SCHADENERSATZ",
          "SCHADENSERSATZ",
          "ENTSCHADIGUNG",
          "ENTSCHAEDIGUNG",
          "WERBEKOSTEN",
          "KORYGUJ",
          "KOREKT");

  /** Only as whole words or at their beginning. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?:RABAT[A-Z]*|RETURN(?:ED|S)?|RETOUR(?:E|EN)?|CREDIT ?NOTE|CREDIT ?MEMO|KOR|KFV"
              + "|PREMIA|PROVISION|PROWIZJA|PROWIZJI|KAUCJA|KAUCJI|WKZ|RTRN|RRTN)\\b");

  /** ISO 20022 external return reasons after the bank's word for a return. */
  private static final Pattern RETURN_CODE =
      Pattern.compile(
          "(?:/RETURN/|/RTRN/|\\bRETURN REASON\\b|\\bREASON CODE\\b|\\bRUCKGABEGRUND\\b|\\bRSN\\b)[ :/]*[A-Z0-9]{0,4}"
              + "|(?<![A-Z0-9])(?:AC0[1-9]|AC1[3-7]|AG0[1-9]|AM0[1-9]|BE0[1-9]|CNOR|DNOR|ED05|FOCR|MD0[1-9]"
              + "|MS0[23]|RC0[1-9]|RR0[1-9]|SL0[12]|TM01|NARR)(?![A-Z0-9/])");

  private RefundWords() {}

  /** The first such word in a folded text. */
  static Optional<String> in(String folded) {
    String text = BANK_LABEL.matcher(folded).replaceAll(" ");
    for (String stem : STEMS) {
      int at = text.indexOf(stem);
      if (at >= 0) {
        return Optional.of(wordAt(text, at));
      }
    }
    for (Pattern pattern : List.of(WORD, RETURN_CODE)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher.group().strip());
      }
    }
    return Optional.empty();
  }

  private static String wordAt(String text, int at) {
    int from = at;
    int to = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }
}
