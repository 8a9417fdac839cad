package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFieldsTest {
  private static final long SEED = 20261127;

  @Test
  void an_item_that_was_taken_as_a_row_comes_back_as_it_is() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      ItemData item = item(random);
      ItemData back = ItemFields.merged(row(ItemFields.record(item)), item, null).normalised();
      assertThat(changes(item, back)).as("item " + i + " of seed " + SEED).isEmpty();
      ItemData fresh = ItemFields.fresh(item.number());
      ItemData made = ItemFields.merged(row(ItemFields.record(item)), fresh, null).normalised();
      assertThat(changes(item, made)).as("new item " + i + " of seed " + SEED).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unit, szt., C62",
    "unit, Stück, C62",
    "unit, kg, KGM",
    "unit, MTR, MTR",
    "type, usługa, SERVICE",
    "type, Ersatzteil, SPARE_PART",
    "vatClass, ermäßigt, REDUCED",
    "vatClass, 23, STANDARD"
  })
  void words_of_closed_lists_are_read_in_three_languages(String field, String word, String value) {
    ItemData item =
        ItemFields.merged(row(Map.of(field, word)), ItemFields.fresh(new ItemNumber("A-1")), null);
    assertThat(ItemFields.values(item)).containsEntry(field, value);
  }

  @ParameterizedTest
  @CsvSource({"unit, wiadro", "type, Idee", "vatClass, 99", "soldUnits, XBX", "soldUnits, XBX=x"})
  void other_words_are_refused_with_their_field(String field, String word) {
    assertThatThrownBy(
            () ->
                ItemFields.merged(
                    row(Map.of(field, word)), ItemFields.fresh(new ItemNumber("A-1")), null))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "gtin, gtin",
    "pl:name, name_pl",
    "A-1:gtin, gtin",
    "A-1:de:summary, summary_de",
    "XBX:factor, soldUnits",
    "A-1:XBX:factor, soldUnits",
    "categories, categories"
  })
  void what_a_rule_names_is_a_field_of_the_file(String rule, String field) {
    assertThat(ItemFields.field(rule)).isEqualTo(field);
  }

  @Test
  void another_main_category_leaves_the_others() {
    ItemData item = ItemFields.fresh(new ItemNumber("A-1"));
    ItemData in = ItemFields.merged(row(Map.of("categories", "A; B ;C")), item, null);
    assertThat(in.categories()).containsExactly("A", "B", "C");
    assertThat(ItemFields.in(in, "C").categories()).containsExactly("C", "B");
    assertThat(CategoryWays.names(" Śruby >  Sześciokątne › M8 "))
        .containsExactly("Śruby", "Sześciokątne", "M8");
  }

  private static List<FieldChange> changes(ItemData before, ItemData after) {
    Map<String, @Nullable Object> then = ItemFields.values(before);
    return ItemFields.values(after).entrySet().stream()
        .map(one -> FieldChange.of(one.getKey(), then.get(one.getKey()), one.getValue()))
        .filter(change -> !change.isNone())
        .toList();
  }

  /** A row as it is read: empty cells have no value. */
  private static SourceRow row(Map<String, ? extends @Nullable Object> record) {
    Map<String, Object> values = new HashMap<>();
    Set<String> columns =
        ItemFields.ALL.stream()
            .map(TransferField::key)
            .filter(record::containsKey)
            .collect(Collectors.toSet());
    for (String field : columns) {
      Object value = record.get(field);
      if (value != null && !value.toString().isEmpty()) {
        values.put(field, value);
      }
    }
    return new SourceRow(2, columns, values);
  }

  private static ItemData item(Random random) {
    Map<String, ItemWords> texts = new TreeMap<>();
    for (String language : List.of("pl", "de", "en")) {
      if (random.nextBoolean() || language.equals("pl")) {
        texts.put(
            language,
            new ItemWords(
                word(random),
                random.nextBoolean() ? word(random) : "",
                "<p>" + word(random) + "</p>"));
      }
    }
    Map<String, BigDecimal> sold = new TreeMap<>();
    if (random.nextBoolean()) {
      sold.put("XBX", new BigDecimal(random.nextInt(500) + 1));
      sold.put("XCT", new BigDecimal(random.nextInt(5000) + 1).movePointLeft(1));
    }
    return new ItemData(
            new ItemNumber("A-" + random.nextInt(100_000)),
            random.nextInt(9),
            new ItemTrade(
                ItemType.values()[random.nextInt(3)],
                random.nextBoolean() ? "5901234123457" : null,
                maybe(random),
                maybe(random),
                maybe(random),
                maybe(random),
                ItemRules.VAT_CLASSES.get(random.nextInt(3)),
                random.nextBoolean() ? "73181588" : null,
                random.nextBoolean() ? "PL" : null),
            new ItemMeasures(
                new BigDecimal(random.nextInt(100_000)).movePointLeft(4),
                number(random),
                number(random),
                number(random)),
            new ItemUnits(
                new UnitCode(random.nextBoolean() ? "C62" : "KGM"),
                new BigDecimal(random.nextInt(100) + 1),
                number(random),
                number(random),
                sold),
            random.nextBoolean() ? List.of("A") : List.of("A", "B-2", "C"),
            texts,
            random.nextBoolean(),
            random.nextBoolean() ? new ItemNumber("B-" + random.nextInt(100)) : null)
        .normalised();
  }

  private static @Nullable BigDecimal number(Random random) {
    return random.nextBoolean() ? null : new BigDecimal(random.nextInt(900) + 1);
  }

  private static @Nullable String maybe(Random random) {
    return random.nextBoolean() ? null : word(random);
  }

  private static String word(Random random) {
    String letters = "aąbcćdeęłńóśźżABÄÖÜß0123456789";
    StringBuilder word = new StringBuilder("w");
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return Objects.requireNonNull(word.toString());
  }
}
