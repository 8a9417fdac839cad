package app.kontor.catalogue.internal;

import app.kontor.catalogue.Gtin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem.As;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.platform.number.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what is meant by words that name items: by the customer's own number, else by ours, both in
 * any spelling, else by GTIN, else by the maker's number. What can be several items is told with
 * all of them and never guessed.
 */
final class MeantItems {
  private static final List<Integer> GTIN_LENGTHS = List.of(8, 12, 13, 14);

  private static final Comparator<MeantNumbers.Named> SOLD_FIRST =
      Comparator.comparing((MeantNumbers.Named item) -> !item.active())
          .thenComparing(item -> item.number().value());

  private final Map<As, Map<String, List<Known>>> byKey = new EnumMap<>(As.class);

  /**
   * An item with one of its numbers.
   *
   * @param number as it is kept
   */
  record Known(As as, String number, MeantNumbers.Named item) {}

  /**
   * @param known all that have one of the words as one of their numbers; others do no harm
   */
  MeantItems(Collection<Known> known) {
    for (Known one : known) {
      String key = one.as() == As.GTIN ? bare(one.number()) : NumberKey.of(one.number());
      byKey
          .computeIfAbsent(one.as(), as -> new HashMap<>())
          .computeIfAbsent(key, each -> new ArrayList<>())
          .add(one);
    }
  }

  /** How the GTINs among words may be kept. */
  static Set<String> gtins(Collection<String> words) {
    Set<String> all = new TreeSet<>();
    for (String word : words) {
      Gtin.read(word).map(MeantItems::bare).stream().flatMap(MeantItems::written).forEach(all::add);
    }
    return all;
  }

  private static Stream<String> written(String bare) {
    return GTIN_LENGTHS.stream()
        .filter(length -> length >= bare.length())
        .map(length -> "0".repeat(length - bare.length()) + bare);
  }

  private static String bare(String gtin) {
    return gtin.replaceFirst("^0+", "");
  }

  /** What each word means, in their order. */
  Map<String, MeantNumbers> meant(Collection<String> words) {
    Map<String, MeantNumbers> all = new LinkedHashMap<>();
    words.forEach(word -> all.computeIfAbsent(word, this::meant));
    return all;
  }

  private MeantNumbers meant(String word) {
    List<MeantNumbers.Named> ours = spelled(As.NUMBER, word);
    List<MeantNumbers.Named> own = spelled(As.BUYERS_NUMBER, word);
    if (!own.isEmpty()) {
      List<ItemNumber> hidden =
          ours.stream()
              .filter(item -> !own.contains(item))
              .map(MeantNumbers.Named::number)
              .toList();
      return new MeantNumbers(As.BUYERS_NUMBER, own, hidden);
    }
    if (!ours.isEmpty()) {
      return new MeantNumbers(As.NUMBER, ours, List.of());
    }
    List<MeantNumbers.Named> byGtin =
        Gtin.read(word).map(gtin -> items(known(As.GTIN, bare(gtin)))).orElseGet(List::of);
    if (!byGtin.isEmpty()) {
      return new MeantNumbers(As.GTIN, byGtin, List.of());
    }
    List<MeantNumbers.Named> byMaker = items(known(As.MAKER_NUMBER, NumberKey.of(word)));
    return byMaker.isEmpty()
        ? MeantNumbers.NOTHING
        : new MeantNumbers(As.MAKER_NUMBER, byMaker, List.of());
  }

  private List<Known> known(As as, String key) {
    return key.isEmpty()
        ? List.of()
        : byKey.getOrDefault(as, Map.of()).getOrDefault(key, List.of());
  }

  /** The number that is written just so, else all that it can be a spelling of. */
  private List<MeantNumbers.Named> spelled(As as, String word) {
    List<Known> known = known(as, NumberKey.of(word));
    List<String> numbers =
        NumberKey.candidates(word, known.stream().map(Known::number).distinct().toList());
    return items(known.stream().filter(one -> numbers.contains(one.number())).toList());
  }

  private static List<MeantNumbers.Named> items(List<Known> known) {
    Set<MeantNumbers.Named> once = new LinkedHashSet<>();
    known.forEach(one -> once.add(one.item()));
    return once.stream().sorted(SOLD_FIRST).toList();
  }
}
