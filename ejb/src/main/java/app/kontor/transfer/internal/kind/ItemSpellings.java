package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.number.NumberKey;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The items that rows name in whatever spelling.
 *
 * @param bySpelling the items' own numbers that a spelling can mean
 */
record ItemSpellings(Map<String, List<String>> bySpelling) {

  /** What rows can mean by the seller's numbers, GTINs and makers' numbers. */
  static ItemSpellings of(Catalogue catalogue, List<SourceRow> rows, String field) {
    return of(catalogue.numbersMeant(spelled(rows, field)));
  }

  /** The same by a customer's own numbers before all others. */
  static ItemSpellings by(
      Catalogue catalogue, PartnerNumber customer, List<SourceRow> rows, String field) {
    return of(catalogue.numbersMeantBy(customer, spelled(rows, field)));
  }

  private static ItemSpellings of(Map<String, MeantNumbers> meant) {
    Map<String, List<String>> bySpelling = new HashMap<>();
    meant.forEach(
        (word, each) ->
            bySpelling.put(word, each.numbers().stream().map(ItemNumber::value).toList()));
    return new ItemSpellings(Map.copyOf(bySpelling));
  }

  private static List<String> spelled(List<SourceRow> rows, String field) {
    return rows.stream().map(row -> row.text(field)).filter(Objects::nonNull).distinct().toList();
  }

  /** What items' own numbers alone can mean: for rows that may add an item of that number. */
  static ItemSpellings ofNumbers(Catalogue catalogue, List<SourceRow> rows, String field) {
    List<String> spelled = spelled(rows, field);
    Map<String, List<String>> own =
        catalogue.itemIds(spelled.stream().map(ItemNumber::new).toList()).keySet().stream()
            .map(ItemNumber::value)
            .collect(Collectors.groupingBy(NumberKey::of));
    Map<String, List<String>> bySpelling = new HashMap<>();
    spelled.forEach(
        one ->
            bySpelling.put(
                one, NumberKey.candidates(one, own.getOrDefault(NumberKey.of(one), List.of()))));
    return new ItemSpellings(Map.copyOf(bySpelling));
  }

  /** The numbers of all items that are meant. */
  List<ItemNumber> numbers() {
    return bySpelling.values().stream()
        .filter(found -> found.size() == 1)
        .map(found -> new ItemNumber(found.get(0)))
        .distinct()
        .toList();
  }

  /** Why a spelling means no item. */
  Optional<RowProblem> problem(String spelled, String field) {
    List<String> found = bySpelling.getOrDefault(spelled, List.of());
    if (spelled.isEmpty()) {
      return Optional.of(RowProblem.of(field, "REQUIRED"));
    }
    if (found.isEmpty()) {
      return Optional.of(RowProblem.of(field, "UNKNOWN_ITEM", spelled));
    }
    return found.size() == 1
        ? Optional.empty()
        : Optional.of(
            RowProblem.of(field, "SPELLING_AMBIGUOUS", spelled, String.join(", ", found)));
  }

  /** The number of the item that a spelling without {@link #problem} means. */
  ItemNumber meant(String spelled) {
    return new ItemNumber(bySpelling.getOrDefault(spelled, List.of(spelled)).get(0));
  }
}
