package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.NumberParts.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words before a number say it is, in Polish, German, English and Slovenian; all folded to
 * capitals without marks.
 */
final class ReferenceWords {
  private static final Set<String> ORDER =
      Set.of(
          "ZAM",
          "ZAMOWIENIE",
          "ZAMOWIENIA",
          "ORDER",
          "ORD",
          "ORDERS",
          "BESTELLUNG",
          "BESTELLNUMMER",
          "BEST",
          "AUFTRAG",
          "AUFTRAGS",
          "AUFTRAGSNR",
          "AUFTRAGSNUMMER",
          "AUFTR",
          "NAROCILO",
          "NAROCILA",
          "ZK",
          "ZO");
  private static final Set<String> PRO_FORMA =
      Set.of("PF", "PROFORMA", "PROFORMY", "PREDRACUN", "FORMA", "FPF", "FP");
  private static final Set<String> INVOICE =
      Set.of(
          "FV",
          "FVS",
          "FS",
          "FAKTURA",
          "FAKTURY",
          "FAKTURE",
          "FAKTUR",
          "FA",
          "FAKT",
          "RECHNUNG",
          "RECHNUNGEN",
          "RECHNUNGSNR",
          "RECHNUNGSNUMMER",
          "RG",
          "RE",
          "RGNR",
          "RENR",
          "RECHN",
          "INVOICE",
          "INVOICES",
          "INV",
          "RACHUNEK",
          "RACUN",
          "RACUNA",
          "FVT",
          "FAC");

  /** Delivery notes, customer and contract numbers, the payer's own vouchers and orders. */
  private static final Set<String> OTHER =
      Set.of(
          "WZ",
          "WZT",
          "WDT",
          "LIEFERSCHEIN",
          "LIEFERSCHEINE",
          "LIEFERSCHEINNR",
          "LIEFERUNG",
          "LS",
          "LFS",
          "LSNR",
          "DOBAVNICA",
          "DOBAVNICE",
          "DELIVERY",
          "WAYBILL",
          "CMR",
          "PZ",
          "RW",
          "PW",
          "MM",
          "PO",
          "BELEG",
          "BELEGNR",
          "BELEGNUMMER",
          "VOUCHER",
          "DOWOD",
          "DOK",
          "PK",
          "KP",
          "KW",
          "WB",
          "RK",
          "BUCHUNG",
          "BUCHUNGSNR",
          "BUCHUNGSBELEG",
          "ZAHLUNGSLAUF",
          "ZAHLLAUF",
          "AVIS",
          "AVISNR",
          "KUNDE",
          "KUNDEN",
          "KUNDENNR",
          "KUNDENNUMMER",
          "KDNR",
          "KD",
          "KLIENT",
          "KLIENTA",
          "KONTRAHENT",
          "KONTRAHENTA",
          "CUSTOMER",
          "DEBITOR",
          "DEBITORENNR",
          "KREDITOR",
          "KREDITORENNR",
          "LIEFERANT",
          "LIEFERANTENNR",
          "VENDOR",
          "SUPPLIER",
          "UMOWA",
          "UMOWY",
          "VERTRAG",
          "VERTRAGS",
          "VERTRAGSNR",
          "CONTRACT",
          "POGODBA",
          "PROJEKT",
          "PROJECT",
          "FILIALE",
          "FILIA",
          "NASZ",
          "NASZE",
          "NASZEGO",
          "UNSER",
          "UNSERE",
          "UNSERER",
          "OUR",
          "NASA",
          "NASE");

  /** Words that say whose number follows; an order after them is the payer's own. */
  private static final Set<String> PAYERS_OWN =
      Set.of("NASZ", "NASZE", "NASZEGO", "UNSER", "UNSERE", "UNSERER", "OUR", "NASA", "NASE");

  /** What follows is a day. */
  private static final Set<String> DATE =
      Set.of(
          "Z", "ZE", "DNIA", "DN", "DATA", "VOM", "V", "AM", "DATUM", "DATED", "DATE", "OF", "OD",
          "DNE", "TERMIN", "TERMINU", "FAELLIG", "FALLIG", "DUE");

  /** What may stand between numbers of one list, or between a word and its number. */
  private static final Set<String> JOINERS =
      Set.of(
          "I", "ORAZ", "UND", "AND", "U", "IN", "A", "DO", "BIS", "NR", "NO", "NUMER", "Y", "TO",
          "ST", "STEV", "NUM", "NUMMER");

  /** Prefixes that are a word of their own when a blank follows: Polish "za" is "for". */
  private static final Set<String> ONLY_ATTACHED = Set.of("ZA", "PRO");

  private final Map<String, Kind> prefixes;

  /**
   * Words and the prefixes of the seller's own numbers.
   *
   * @param prefixes folded letters that our numbers begin with
   */
  ReferenceWords(Map<String, Kind> prefixes) {
    this.prefixes = Map.copyOf(prefixes);
  }

  /** Without any prefix of our own but the usual order's. */
  static ReferenceWords usual() {
    return new ReferenceWords(Map.of("ZA", Kind.ORDER));
  }

  /**
   * What a word says the next number is.
   *
   * @param attached whether it stands at the number without a blank
   */
  Optional<Kind> kindOf(String word, boolean attached) {
    if (isOwnPrefix(word, attached)) {
      return Optional.of(prefixes.getOrDefault(word, Kind.OTHER));
    }
    if (PRO_FORMA.contains(word)) {
      return Optional.of(Kind.PRO_FORMA);
    }
    if (ORDER.contains(word)) {
      return Optional.of(Kind.ORDER);
    }
    if (INVOICE.contains(word)) {
      return Optional.of(Kind.INVOICE);
    }
    return OTHER.contains(word) ? Optional.of(Kind.OTHER) : Optional.empty();
  }

  /** Whether it is the printed prefix of our numbers, standing where it is printed. */
  boolean isOwnPrefix(String word, boolean attached) {
    return prefixes.containsKey(word) && (attached || !ONLY_ATTACHED.contains(word));
  }

  static boolean isPayersOwn(String word) {
    return PAYERS_OWN.contains(word);
  }

  static boolean saysDate(String word) {
    return DATE.contains(word);
  }

  static boolean isJoiner(String word) {
    return JOINERS.contains(word);
  }

  /** Whether letters at a number are those of somebody else's numbers. */
  static boolean isStrangePrefix(String word) {
    return word.length() > 1
        && !JOINERS.contains(word)
        && !DATE.contains(word)
        && !ONLY_ATTACHED.contains(word);
  }
}
