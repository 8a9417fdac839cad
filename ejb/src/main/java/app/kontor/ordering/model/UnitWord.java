package app.kontor.ordering.model;

import app.kontor.catalogue.ItemRules;
import app.kontor.measure.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call units in rows that they type, in the languages of the house. */
public final class UnitWord {
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "C62",
              List.of(
                  "szt", "sztuka", "sztuki", "sztuk", "stk", "st", "stück", "pc", "pcs", "piece",
                  "pieces")),
          Map.entry("PR", List.of("para", "pary", "par", "paar", "pair", "pairs")),
          Map.entry(
              "SET", List.of("kpl", "komplet", "komplety", "kompletów", "satz", "sätze", "sets")),
          Map.entry(
              "XPK",
              List.of(
                  "op",
                  "opak",
                  "opakowanie",
                  "opakowania",
                  "opakowań",
                  "paczka",
                  "pack",
                  "packs",
                  "package",
                  "packages",
                  "pak",
                  "pck",
                  "packung",
                  "packungen")),
          Map.entry(
              "XBX",
              List.of("pudełko", "pudełka", "pudełek", "box", "boxes", "schachtel", "schachteln")),
          Map.entry(
              "XCT",
              List.of(
                  "karton", "kartony", "kartonów", "kart", "kartons", "ktn", "carton", "cartons")),
          Map.entry(
              "XPX",
              List.of(
                  "paleta", "palety", "palet", "palette", "paletten", "pal", "pallet", "pallets")),
          Map.entry("KGM", List.of("kg", "kilogram")),
          Map.entry("GRM", List.of("g", "gram", "gramm")),
          Map.entry(
              "MTR",
              List.of("m", "mb", "metr", "metry", "metrów", "meter", "metre", "metres", "lfm")),
          Map.entry("CMT", List.of("cm")),
          Map.entry("MTK", List.of("m2", "m²", "qm")),
          Map.entry("LTR", List.of("l", "litr", "litry", "litrów", "liter", "litre", "litres")),
          Map.entry(
              "HUR", List.of("h", "godz", "godzina", "std", "stunde", "stunden", "hour", "hours")));

  private static final Map<String, UnitCode> CODES = codes();

  private UnitWord() {}

  private static Map<String, UnitCode> codes() {
    Map<String, UnitCode> codes = new HashMap<>();
    WORDS.forEach((code, words) -> words.forEach(word -> codes.put(word, new UnitCode(code))));
    return Map.copyOf(codes);
  }

  /** The unit of a word or a code, or nothing if it is none. */
  public static Optional<UnitCode> find(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    UnitCode known = CODES.get(bare);
    return known == null
        ? UnitCode.find(bare.toUpperCase(Locale.ROOT)).filter(ItemRules::isUnit)
        : Optional.of(known);
  }
}
