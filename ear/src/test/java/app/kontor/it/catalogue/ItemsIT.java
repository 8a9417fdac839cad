package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Categories;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.RefusedItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What staff do to items and categories is kept whole, told in the history and seen in the shop.
 */
@ExtendWith(ArquillianExtension.class)
class ItemsIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Categories categories;
  @EJB private Catalogue catalogue;

  private final String run =
      Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
  private String top = "";
  private String other = "";

  @BeforeEach
  void open() {
    trade.open();
    top = category("T" + run, null);
    other = category("O" + run, null);
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private String category(String code, @Nullable String parent) {
    CategoryData data =
        new CategoryData(
            code,
            CategoryData.NEW,
            parent,
            Map.of("pl", CategoryWords.named("Nazwa " + code), "en", CategoryWords.named(code)),
            false);
    return trade.as(clerk(), () -> categories.create(Trade.key(), data));
  }

  private ItemData whole(String number) {
    return new ItemData(
        new ItemNumber(number),
        ItemData.NEW,
        new ItemTrade(
            ItemType.SPARE_PART,
            "5901234123457",
            "Ankra",
            "AN 77-" + run,
            "Huta SA",
            "H-1",
            "REDUCED",
            "73181500",
            "PL"),
        new ItemMeasures(new BigDecimal("0.125"), new BigDecimal("30"), new BigDecimal("13"), null),
        new ItemUnits(
            UnitCode.PIECE,
            new BigDecimal("10"),
            new BigDecimal("50"),
            new BigDecimal("500"),
            Map.of("XPK", new BigDecimal("100"))),
        List.of(top, other),
        Map.of(
            "pl", new ItemWords("Quetzalówka " + number, "Krótko", "<p>Stal <b>A2</b></p>"),
            "de", new ItemWords("Quetzalschraube " + number, "", "Eins\n\nZwei"),
            "en", new ItemWords("Quetzal bolt " + number, "", "Steel")),
        true,
        null);
  }

  private ItemData added(String number) {
    ItemNumber kept = trade.as(clerk(), () -> items.create(Trade.key(), whole(number)));
    return data(kept);
  }

  private ItemData data(ItemNumber number) {
    return trade.as(clerk(), () -> items.data(number));
  }

  @Test
  void all_that_is_given_is_kept_and_comes_back() {
    ItemData kept = added("W-" + run);

    assertThat(kept.version()).isNotNegative();
    assertThat(kept.values()).isEqualTo(whole("W-" + run).normalised().values());
    assertThat(Objects.requireNonNull(kept.texts().get("pl")).description())
        .isEqualTo("<p>Stal <b>A2</b></p>");
    assertThat(Objects.requireNonNull(kept.texts().get("de")).description())
        .isEqualTo("<p>Eins</p><p>Zwei</p>");
    Item shown =
        trade
            .as(
                clerk(),
                () ->
                    catalogue.item(new ItemNumber(("w " + run).toLowerCase(java.util.Locale.ROOT))))
            .item();
    assertThat(shown.minimum()).isEqualTo(Quantity.pieces(50));
    assertThat(data(new ItemNumber("w" + run))).isEqualTo(kept);
  }

  @Test
  void a_change_is_told_value_by_value_and_the_second_of_two_is_refused() {
    ItemData read = added("H-" + run);
    ItemData changed =
        new ItemData(
            read.number(),
            read.version(),
            ItemTrade.goods("STANDARD"),
            read.measures(),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of(other),
            Map.of("pl", new ItemWords("Nowa", "", "")),
            false,
            null);
    trade.as(clerk(), () -> items.change(changed));

    assertThat(data(read.number()).values()).isEqualTo(changed.values());
    List<ItemChanged> history = trade.as(clerk(), () -> items.history(read.number(), 100));
    assertThat(history)
        .extracting(ItemChanged::field)
        .contains("type", "gtin", "vatClass", "packaging", "minimum", "XPK:factor", "categories")
        .contains("pl:name", "de:name", "active", "created")
        .doesNotContain("unit", "weightKg");
    assertThat(history)
        .filteredOn(each -> each.field().equals("categories"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.before()).isEqualTo(top + ", " + other);
              assertThat(each.after()).isEqualTo(other);
              assertThat(each.who()).isNotEmpty();
            });
    assertThatThrownBy(() -> trade.as(clerk(), () -> items.change(changed)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(data(read.number()).version()).isGreaterThan(read.version());
  }

  @Test
  void a_change_of_texts_categories_or_units_alone_is_a_change_of_the_item() {
    ItemData read = added("V-" + run);
    List<ItemData> ways =
        List.of(
            with(read, List.of(top), read.texts(), read.units()),
            with(
                read,
                read.categories(),
                Map.of("pl", new ItemWords("Quetzalówka", "", "")),
                read.units()),
            with(
                read,
                read.categories(),
                read.texts(),
                new ItemUnits(
                    UnitCode.PIECE,
                    read.units().packaging(),
                    read.units().minimum(),
                    read.units().carton(),
                    Map.of("XPK", BigDecimal.TEN))));
    for (ItemData way : ways) {
      long before = data(read.number()).version();
      trade.as(clerk(), () -> items.change(way.at(before)));
      assertThat(data(read.number()).values()).isEqualTo(way.values());
      assertThat(data(read.number()).version()).isGreaterThan(before);
    }
  }

  private static ItemData with(
      ItemData item, List<String> categories, Map<String, ItemWords> texts, ItemUnits units) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        units,
        categories,
        texts,
        item.active(),
        item.successor());
  }

  @Test
  void the_same_key_adds_once_and_a_number_spelled_otherwise_is_taken() {
    String key = Trade.key();
    ItemNumber once = trade.as(clerk(), () -> items.create(key, whole("K-" + run)));
    assertThat(trade.as(clerk(), () -> items.create(key, whole("K-" + run)))).isEqualTo(once);
    assertThatThrownBy(() -> trade.as(clerk(), () -> items.create(Trade.key(), whole("k " + run))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("ITEM_NUMBER_TAKEN"));
  }

  @Test
  void a_copy_is_another_item_that_is_not_sold_yet() {
    ItemData original = added("C-" + run);
    ItemNumber copy =
        trade.as(
            clerk(), () -> items.copy(Trade.key(), original.number(), new ItemNumber("CC-" + run)));
    assertThat(data(copy).active()).isFalse();
    assertThat(data(copy).texts()).isEqualTo(original.texts());
    trade.as(clerk(), () -> items.activate(copy, data(copy).version()));
    assertThat(data(copy).active()).isTrue();
    trade.as(clerk(), () -> items.deactivate(copy, data(copy).version()));
    assertThat(data(copy).active()).isFalse();
  }

  @Test
  void it_is_found_in_all_its_categories_by_its_words_and_its_makers_number() {
    ItemData item = added("S-" + run);
    awaitFound(item.number(), "quetzalówka " + run, null);
    awaitFound(item.number(), "an77" + run, null);
    awaitFound(item.number(), "quetzalówka", top);
    awaitFound(item.number(), "quetzalówka", other);
    for (String code : List.of(top, other)) {
      for (ItemQuery.Order order : ItemQuery.Order.values()) {
        assertThat(numbers("", code, order)).as(code + order).contains(item.number());
      }
      assertThat(
              trade.as(clerk(), () -> catalogue.categories()).stream()
                  .filter(each -> each.code().equals(code))
                  .map(Category::itemCount))
          .containsExactly(1);
    }
    trade.as(clerk(), () -> items.change(with(item, List.of(other), item.texts(), item.units())));
    assertThat(numbers("", top, ItemQuery.Order.NUMBER)).isEmpty();
    assertThat(numbers("", other, ItemQuery.Order.NUMBER)).containsExactly(item.number());
  }

  @Test
  void what_has_no_name_in_the_readers_language_is_in_lists_by_name_all_the_same() {
    for (int i = 0; i < 3; i++) {
      ItemData both = added("N" + i + "-" + run);
      ItemData only = added("P" + i + "-" + run);
      Map<String, ItemWords> polish = Map.of("pl", Objects.requireNonNull(only.texts().get("pl")));
      trade.as(clerk(), () -> items.change(with(only, List.of(top), polish, only.units())));
      assertThat(both.texts()).hasSize(3);
    }
    assertThat(paged(top, ItemQuery.Order.NAME))
        .containsExactlyElementsOf(numbers("", top, ItemQuery.Order.NAME))
        .map(ItemNumber::value)
        .map(number -> number.substring(0, 2))
        .containsExactly("N0", "N1", "N2", "P0", "P1", "P2");
    assertThat(paged(null, ItemQuery.Order.NAME))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(paged(null, ItemQuery.Order.NUMBER));
  }

  /** All of them, by pages that end before, at and after the last with a name. */
  private List<ItemNumber> paged(@Nullable String within, ItemQuery.Order order) {
    ItemQuery query = new ItemQuery("", within, order);
    List<ItemNumber> found = new ArrayList<>();
    for (int start = 0; ; start += 2) {
      PageRequest request = new PageRequest(start, 2);
      List<Item> rows = trade.as(clerk(), () -> catalogue.search(query, request)).rows();
      rows.forEach(item -> found.add(item.number()));
      if (rows.size() < 2) {
        return found;
      }
    }
  }

  private List<ItemNumber> numbers(String text, @Nullable String within, ItemQuery.Order order) {
    ItemQuery query = new ItemQuery(text, within, order);
    return trade.as(clerk(), () -> catalogue.search(query, PageRequest.first(24))).rows().stream()
        .map(Item::number)
        .toList();
  }

  private void awaitFound(ItemNumber number, String text, @Nullable String within) {
    Instant end = Instant.now().plusSeconds(60);
    while (!numbers(text, within, ItemQuery.Order.RELEVANCE).contains(number)) {
      assertThat(Instant.now()).as(text + " is found").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Test
  void in_place_of_what_is_withdrawn_its_successor_is_shown_and_found() {
    ItemData first = added("P1-" + run);
    ItemData second = added("P2-" + run);
    ItemData third = added("P3-" + run);
    withdraw(first, second.number());
    withdraw(second, third.number());
    for (ItemNumber old : List.of(first.number(), second.number())) {
      ItemDetail shown = trade.as(clerk(), () -> catalogue.item(old));
      assertThat(shown.item().number()).isEqualTo(third.number());
      assertThat(shown.replaces()).isEqualTo(old);
      assertThat(numbers(old.value(), null, ItemQuery.Order.RELEVANCE))
          .containsExactly(third.number());
    }
    assertThat(trade.as(clerk(), () -> catalogue.item(third.number())).replaces()).isNull();
    assertThatThrownBy(() -> withdraw(third, first.number()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("SUCCESSOR_CIRCLE"));
  }

  private void withdraw(ItemData item, ItemNumber successor) {
    trade.as(
        clerk(),
        () ->
            items.change(
                new ItemData(
                    item.number(),
                    item.version(),
                    item.trade(),
                    item.measures(),
                    item.units(),
                    item.categories(),
                    item.texts(),
                    false,
                    successor)));
  }

  @Test
  void the_shop_shows_what_is_kept_but_for_suppliers() {
    ItemData kept = added("Q-" + run);
    ItemDetail shown = trade.as(clerk(), () -> catalogue.item(kept.number()));
    assertThat(shown.trade().makerNumber()).isEqualTo(kept.trade().makerNumber());
    assertThat(shown.trade().customsCode()).isEqualTo("73181500");
    assertThat(shown.trade().supplier()).isNull();
    assertThat(shown.trade().supplierNumber()).isNull();
    assertThat(shown.measures().lengthMm()).isEqualByComparingTo("30");
    assertThat(shown.units().carton()).isEqualByComparingTo("500");
    assertThat(shown.units().sold()).containsOnlyKeys("XPK");
    assertThat(shown.words().description()).isNotEmpty();
  }

  @Test
  void many_are_kept_together_or_none() {
    List<ItemData> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(whole("M-" + run + "-" + i));
    }
    ItemData wrong = many.get(7).copiedTo(new ItemNumber("m " + run + " 3"));
    List<ItemData> withWrong = new ArrayList<>(many);
    withWrong.add(wrong);
    List<RefusedItem> refused = trade.as(clerk(), () -> items.check(withWrong));
    assertThat(refused)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.place()).isEqualTo(300);
              assertThat(each.reason().code()).isEqualTo("ITEM_NUMBER_TWICE");
            });
    assertThatThrownBy(() -> trade.as(clerk(), () -> items.keep(Trade.key(), withWrong)))
        .isInstanceOf(InvalidInput.class);
    List<ItemNumber> numbers = many.stream().map(ItemData::number).toList();
    assertThat(trade.as(clerk(), () -> items.dataOf(numbers))).isEmpty();

    assertThat(trade.as(clerk(), () -> items.check(many))).isEmpty();
    trade.as(clerk(), () -> items.keep(Trade.key(), many));
    Map<ItemNumber, ItemData> kept = trade.as(clerk(), () -> items.dataOf(numbers));
    assertThat(kept).hasSize(300);
    List<ItemData> again = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ItemData item = Objects.requireNonNull(kept.get(numbers.get(i)));
      assertThat(item.values()).isEqualTo(many.get(i).normalised().values());
      again.add(
          i == 0
              ? item
              : new ItemData(
                  item.number(),
                  item.version(),
                  item.trade(),
                  item.measures(),
                  item.units(),
                  item.categories(),
                  item.texts(),
                  false,
                  numbers.get(i - 1)));
    }
    trade.as(clerk(), () -> items.keep(Trade.key(), again));
    Map<ItemNumber, ItemData> changed = trade.as(clerk(), () -> items.dataOf(numbers));
    assertThat(Objects.requireNonNull(changed.get(numbers.get(299))).successor())
        .isEqualTo(numbers.get(298));
    assertThat(Objects.requireNonNull(changed.get(numbers.get(0))))
        .isEqualTo(kept.get(numbers.get(0)));
  }

  @Test
  void categories_move_with_what_is_below_them_and_only_empty_ones_go() {
    String below = category("B" + run, top);
    String deep = category("D" + run, below);
    added("D-" + run);
    trade.as(clerk(), () -> categories.move(below, other, null, node(below).version()));
    assertThat(node(deep).depth()).isEqualTo(2);
    assertThat(node(below).parentCode()).isEqualTo(other);
    trade.as(clerk(), () -> categories.move(other, null, top, node(other).version()));
    List<String> order =
        trade.as(clerk(), () -> categories.tree()).stream().map(CategoryNode::code).toList();
    assertThat(order.indexOf(other)).isLessThan(order.indexOf(below));
    assertThat(order.indexOf(deep)).isLessThan(order.indexOf(top));

    for (String used : List.of(top, other, below)) {
      assertThatThrownBy(
              () -> trade.as(clerk(), () -> categories.delete(used, node(used).version())))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("CATEGORY_IN_USE"));
    }
    trade.as(clerk(), () -> categories.delete(deep, node(deep).version()));
    trade.as(clerk(), () -> categories.delete(below, node(below).version()));
    assertThat(trade.as(clerk(), () -> categories.tree()))
        .extracting(CategoryNode::code)
        .doesNotContain(deep, below)
        .contains(top, other);
  }

  private CategoryNode node(String code) {
    return trade.as(clerk(), () -> categories.tree()).stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_way_of_names_leads_to_the_same_category_each_time() {
    List<String> names = List.of("Łączniki " + run, "Śruby", "M8 × 30");
    String first = trade.as(clerk(), () -> categories.at(names, "pl"));
    assertThat(trade.as(clerk(), () -> categories.at(names, "pl"))).isEqualTo(first);
    assertThat(node(first).depth()).isEqualTo(2);
    String sibling =
        trade.as(clerk(), () -> categories.at(List.of("łączniki " + run, "śruby", "Inne"), "pl"));
    assertThat(node(sibling).parentCode()).isEqualTo(node(first).parentCode());
  }

  @Test
  void a_hidden_category_is_in_no_menu_and_its_items_are_found() {
    ItemData item = added("X-" + run);
    CategoryData read = trade.as(clerk(), () -> categories.data(top));
    trade.as(
        clerk(),
        () -> categories.change(new CategoryData(top, read.version(), null, read.texts(), true)));
    assertThat(trade.as(clerk(), () -> catalogue.categories()))
        .extracting(Category::code)
        .doesNotContain(top)
        .contains(other);
    awaitFound(item.number(), "quetzalówka " + run, null);
  }
}
