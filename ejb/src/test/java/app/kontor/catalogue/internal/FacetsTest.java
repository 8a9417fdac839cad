package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Facet;
import app.kontor.catalogue.NumberSpan;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.internal.PropertySet.Definition;
import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.catalogue.internal.search.SearchedItem;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import app.kontor.catalogue.internal.search.Sought;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facets as buyers see them, counted by the index and compared with counting item by item. */
class FacetsTest {
  private static final long THREAD = 1;
  private static final long LENGTH = 2;
  private static final long DRIVE = 3;
  private static final long SEED = 20261128;

  private static final PropertySet PROPERTIES =
      new PropertySet(
          List.of(
              property(THREAD, "thread", PropertyKind.TEXT),
              property(LENGTH, "length", PropertyKind.NUMBER),
              new Definition(
                  DRIVE,
                  "drive",
                  PropertyKind.LIST,
                  "",
                  true,
                  Map.of("pl", "Gniazdo", "de", "Antrieb"),
                  List.of(
                      new PropertyChoice("torx", Map.of("de", "Torx")),
                      new PropertyChoice("hex", Map.of("de", "Sechskant", "pl", "imbus"))))));

  private final ItemIndex index = new ItemIndex(List.of("pl", "de", "en"));
  private final List<Sample> samples = new ArrayList<>();

  /** An item as it is in the index. */
  private record Sample(long id, String name, long category, Map<Long, String> values) {}

  private static Definition property(long id, String code, PropertyKind kind) {
    return new Definition(id, code, kind, "", true, Map.of("de", code), List.of());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void has(String name, long category, Map<Long, String> values) {
    long id = samples.size() + 1L;
    samples.add(new Sample(id, name, category, values));
    index.put(
        List.of(
            new SearchedItem(
                id,
                "r",
                "N-" + id,
                null,
                null,
                null,
                List.of(new Place(category, Map.of("de", "Kat" + category))),
                List.of(),
                Map.of("de", new Text(name, "")),
                values)));
    index.show();
  }

  private List<Facet> facets(String text, @Nullable Long within, Map<String, Set<String>> chosen) {
    Sought sought = sought(text, within, chosen);
    return new Facets(PROPERTIES, "pl", "de", chosen).of(index.facets(sought));
  }

  private static Sought sought(
      String text, @Nullable Long within, Map<String, Set<String>> chosen) {
    return new Sought(
        text.isEmpty() ? null : text,
        "de",
        within,
        PROPERTIES.chosen(chosen),
        Sought.Order.NUMBER,
        0,
        10_000);
  }

  private static String said(List<Facet> facets) {
    return facets.stream()
        .map(
            facet ->
                facet.property().name()
                    + facet.values().stream()
                        .map(
                            value ->
                                " "
                                    + facet.property().shown(value.value())
                                    + (value.chosen() ? "*" : "=")
                                    + value.count())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void values_are_counted_in_the_order_of_their_size_and_named_for_the_reader() {
    has("Schraube", 9, Map.of(THREAD, "M10", LENGTH, "100", DRIVE, "hex"));
    has("Schraube", 9, Map.of(THREAD, "M8", LENGTH, "20", DRIVE, "torx"));
    has("Schraube", 9, Map.of(THREAD, "M8", LENGTH, "9.5", DRIVE, "hex"));
    assertThat(said(facets("", null, Map.of())))
        .isEqualTo("thread M8=2 M10=1; length 9.5=1 20=1 100=1; Gniazdo Torx=1 imbus=2");
  }

  @Test
  void numbers_are_narrowed_from_one_to_another() {
    for (String length : List.of("9.5", "20", "40", "60", "100")) {
      has("Schraube", 9, Map.of(THREAD, "M8", LENGTH, length));
    }
    assertThat(index.find(sought("", null, lengths("20..60"))).ids()).containsExactly(2L, 3L, 4L);
    assertThat(index.find(sought("", null, lengths("..9.5"))).ids()).containsExactly(1L);
    assertThat(index.find(sought("", null, lengths("60.1.."))).ids()).containsExactly(5L);
    assertThat(index.find(sought("", null, lengths("..10", "100"))).ids())
        .as("a span and a value are alternatives")
        .containsExactly(1L, 5L);
    Facet facet =
        facets("", null, lengths("20..60")).stream()
            .filter(each -> each.property().code().equals("length"))
            .findFirst()
            .orElseThrow();
    assertThat(facet.bounds())
        .isEqualTo(
            new Facet.Bounds(
                new BigDecimal("9.5"),
                new BigDecimal("100"),
                new NumberSpan(new BigDecimal("20"), new BigDecimal("60"))));
    assertThat(facet.values()).as("all values can still be chosen").hasSize(5);
  }

  private static Map<String, Set<String>> lengths(String... spans) {
    return Map.of("length", Set.of(spans));
  }

  @Test
  void values_of_one_property_are_alternatives_and_properties_narrow_each_other() {
    has("Schraube", 9, Map.of(THREAD, "M8", DRIVE, "hex"));
    has("Schraube", 9, Map.of(THREAD, "M8", DRIVE, "torx"));
    has("Schraube", 9, Map.of(THREAD, "M6", DRIVE, "torx"));
    has("Schraube", 9, Map.of(THREAD, "M5", DRIVE, "hex"));
    Map<String, Set<String>> chosen = Map.of("thread", Set.of("M8", "M5"), "drive", Set.of("hex"));
    assertThat(index.find(sought("", null, chosen)).ids()).containsExactly(1L, 4L);
    assertThat(said(facets("", null, chosen)))
        .isEqualTo("thread M5*1 M8*1; Gniazdo Torx=1 imbus*2");
    assertThat(said(facets("schraube", null, Map.of("thread", Set.of("M6")))))
        .as("one value alone narrows nothing")
        .isEqualTo("thread M5=1 M6*1 M8=2");
  }

  @Test
  void a_value_that_was_chosen_stays_to_be_taken_back_though_nothing_has_it() {
    has("Schraube", 9, Map.of(THREAD, "M8"));
    has("Mutter", 9, Map.of(THREAD, "M6"));
    assertThat(said(facets("mutter", null, Map.of("thread", Set.of("M8")))))
        .isEqualTo("thread M6=1 M8*0");
    assertThat(index.find(sought("mutter", null, Map.of("thread", Set.of("M8")))).total()).isZero();
  }

  @Test
  void what_is_no_property_or_none_of_its_values_is_refused_by_name() {
    assertThatThrownBy(() -> PROPERTIES.chosen(Map.of("colour", Set.of("red"))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("FILTER_UNKNOWN"));
    assertThatThrownBy(() -> PROPERTIES.chosen(Map.of("length", Set.of("long"))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PROPERTIES.chosen(Map.of("drive", Set.of("slot"))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_is_counted_is_what_is_found() {
    Random random = new Random(SEED);
    List<String> threads = List.of("M3", "M4", "M5", "M6");
    for (int i = 0; i < 200; i++) {
      Map<Long, String> values = new HashMap<>();
      if (random.nextInt(4) > 0) {
        values.put(THREAD, threads.get(random.nextInt(threads.size())));
      }
      if (random.nextInt(4) > 0) {
        values.put(LENGTH, String.valueOf(10 * random.nextInt(5)));
      }
      if (random.nextBoolean()) {
        values.put(DRIVE, random.nextBoolean() ? "torx" : "hex");
      }
      has(random.nextBoolean() ? "Schraube" : "Mutter", random.nextInt(3), values);
    }
    for (int round = 0; round < 200; round++) {
      Map<String, Set<String>> chosen = new HashMap<>();
      if (random.nextBoolean()) {
        chosen.put("thread", some(random, threads));
      }
      if (random.nextBoolean()) {
        chosen.put("drive", some(random, List.of("torx", "hex")));
      }
      String text = List.of("", "schraube", "mutter").get(random.nextInt(3));
      Long within = random.nextBoolean() ? null : Long.valueOf(random.nextInt(3));
      String which = "round " + round + " of seed " + SEED + ": " + text + within + chosen;
      Sought sought = sought(text, within, chosen);
      assertThat(new HashSet<>(index.find(sought).ids()))
          .as(which)
          .isEqualTo(byHand(text, within, sought.chosen()));
      for (Map.Entry<Long, Map<String, Integer>> each : index.facets(sought).entrySet()) {
        Map<Long, Set<String>> others = new HashMap<>(sought.chosen());
        others.remove(each.getKey());
        Set<Long> left = byHand(text, within, others);
        Map<String, Integer> counted = new HashMap<>();
        samples.stream()
            .filter(sample -> left.contains(sample.id()))
            .map(sample -> sample.values().get(each.getKey()))
            .filter(Objects::nonNull)
            .forEach(value -> counted.merge(value, 1, Integer::sum));
        assertThat(each.getValue()).as(which).isEqualTo(counted);
      }
    }
  }

  private static Set<String> some(Random random, List<String> values) {
    Set<String> some =
        values.stream().filter(value -> random.nextBoolean()).collect(Collectors.toSet());
    return some.isEmpty() ? Set.of(values.get(0)) : some;
  }

  private Set<Long> byHand(String text, @Nullable Long within, Map<Long, Set<String>> chosen) {
    return samples.stream()
        .filter(sample -> sample.name().equalsIgnoreCase(text) || text.isEmpty())
        .filter(sample -> within == null || sample.category() == within)
        .filter(
            sample ->
                chosen.entrySet().stream()
                    .allMatch(
                        each ->
                            each.getValue()
                                .contains(
                                    Objects.requireNonNullElse(
                                        sample.values().get(each.getKey()), ""))))
        .map(Sample::id)
        .collect(Collectors.toSet());
  }
}
