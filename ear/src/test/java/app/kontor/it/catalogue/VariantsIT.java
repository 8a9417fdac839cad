package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.VariantPlan;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Staff make the variants of a family in one step; buyers find the family once, see what is sold of
 * it side by side at their prices, and put several into the basket at once.
 */
@ExtendWith(ArquillianExtension.class)
class VariantsIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Categories categories;
  @EJB private ItemProperties properties;
  @EJB private Offers offers;
  @EJB private Baskets baskets;
  @EJB private Stock stock;

  private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  private String category = "";
  private PropertyData thread = property("thread", PropertyKind.TEXT);
  private PropertyData length = property("length", PropertyKind.NUMBER);
  private ItemNumber family = new ItemNumber("F" + run);

  private PropertyData property(String word, PropertyKind kind) {
    return new PropertyData(
        word + "-" + run.toLowerCase(Locale.ROOT),
        PropertyData.NEW,
        kind,
        "",
        true,
        1,
        Map.of("pl", word, "de", word),
        List.of());
  }

  @BeforeEach
  void open() {
    trade.open();
    CategoryData data =
        new CategoryData(
            "V" + run, CategoryData.NEW, null, Map.of("pl", CategoryWords.named(run)), false);
    category = trade.as(clerk(), () -> categories.create(Trade.key(), data));
    trade.as(clerk(), () -> properties.create(Trade.key(), thread));
    trade.as(clerk(), () -> properties.create(Trade.key(), length));
    ItemData made =
        new ItemData(
            family,
            ItemData.NEW,
            new ItemTrade(ItemType.FAMILY, null, null, null, null, null, "STANDARD", null, null),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.TEN),
            List.of(category),
            Map.of("pl", new ItemWords("Zaczep" + run, "", "")),
            true,
            null,
            Map.of(),
            ItemKin.by(List.of(thread.code(), length.code())));
    trade.as(clerk(), () -> items.create(Trade.key(), made));
    VariantPlan plan =
        new VariantPlan(
            data(family),
            List.of(thread, length),
            VariantPlan.usual(List.of(thread, length)),
            Map.of(thread.code(), List.of("M6", "M8"), length.code(), List.of("2,5", "16")));
    List<ItemData> variants =
        plan.places().stream()
            .map(place -> plan.variant(new ItemNumber(plan.number(place)), place))
            .toList();
    trade.as(clerk(), () -> items.keep(Trade.key(), variants));
    price("M6X2.5", "4");
    price("M6X16", "3");
    price("M8X16", "5");
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            stock.receive(
                Trade.key(), Trade.WAREHOUSE, number("M6X16"), Quantity.pieces(100), "PZ/V"));
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private ItemNumber number(String size) {
    return new ItemNumber(family + "-" + size);
  }

  private ItemData data(ItemNumber number) {
    return trade.as(clerk(), () -> items.data(number));
  }

  private void price(String size, String amount) {
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT 88002, i.id, 1, ?2, 1 FROM item i WHERE i.number = ?1",
        number(size).value(),
        amount);
  }

  private void change(ItemData item) {
    trade.as(clerk(), () -> items.change(item));
  }

  private static String refusal(Runnable command) {
    try {
      command.run();
      return "";
    } catch (BusinessException refusal) {
      return refusal instanceof InvalidInput input
          ? input.field() + " " + input.code()
          : refusal.code();
    }
  }

  @Test
  void variants_are_made_together_and_stay_apart_from_each_other() {
    List<ItemData> made = trade.as(clerk(), () -> items.variants(family));
    assertThat(made)
        .extracting(ItemData::number)
        .containsExactly(number("M6X16"), number("M6X2.5"), number("M8X16"), number("M8X2.5"));
    assertThat(made.get(1).texts())
        .containsEntry("pl", new ItemWords("Zaczep" + run + " M6x2,5", "", ""));
    assertThat(made.get(1).properties()).containsEntry(length.code(), "2.5");

    ItemData first = made.get(0);
    assertThat(refusal(() -> change(first.having(made.get(1).properties()))))
        .isEqualTo("family VARIANT_TWICE");
    assertThat(refusal(() -> change(first.having(Map.of(thread.code(), "M6")))))
        .isEqualTo(length.code() + ":property VARIANT_NEEDS_VALUE");
    assertThat(refusal(() -> change(data(family).sold(false))))
        .isEqualTo("active FAMILY_HAS_VARIANTS");
    long kept = trade.as(clerk(), () -> properties.data(thread.code())).version();
    assertThat(refusal(() -> trade.as(clerk(), () -> properties.delete(thread.code(), kept))))
        .isEqualTo("propertyCode PROPERTY_IN_USE");
    change(first.akin(ItemKin.NONE));
    assertThat(trade.as(clerk(), () -> items.history(first.number(), 5)))
        .extracting(ItemChanged::field)
        .contains("family");
    change(data(first.number()).akin(ItemKin.of(family)));
    assertThat(trade.as(clerk(), () -> items.variants(family))).hasSize(4);
    assertThatThrownBy(() -> trade.as(clerk(), () -> items.variants(first.number())))
        .hasMessageContaining("NOT_A_FAMILY");
  }

  @Test
  void buyers_find_the_family_once_and_see_its_variants_at_their_prices() {
    Customer customer = trade.customer("V", null);
    ItemQuery shelf = new ItemQuery("", category, ItemQuery.Order.NUMBER);
    Page<Offer> shown = search(customer, shelf);
    assertThat(shown.total()).isEqualTo(1);
    assertThat(shown.rows().get(0).item().number()).isEqualTo(family);
    assertThat(shown.rows().get(0).sizes())
        .isNotNull()
        .satisfies(
            sizes -> {
              assertThat(sizes.count()).isEqualTo(4);
              assertThat(sizes.from()).isEqualTo(UnitPrice.of("3", "PLN", UnitCode.PIECE));
            });
    assertThat(search(customer, shelf.eachVariant()).total()).isEqualTo(5);

    ItemQuery words = new ItemQuery("zaczep" + run, null, ItemQuery.Order.RELEVANCE);
    await(() -> numbers(customer, words).equals(List.of(family)), () -> numbers(customer, words));
    assertThat(numbers(customer, new ItemQuery("zaczep" + run + " M8x16", null, words.order())))
        .startsWith(number("M8X16"));
    assertThat(numbers(customer, shelf.narrowed(Map.of(thread.code(), Set.of("M6")))))
        .containsExactly(family);
    assertThat(
            numbers(
                customer,
                shelf.narrowed(Map.of(thread.code(), Set.of("M6"), length.code(), Set.of("16")))))
        .containsExactly(number("M6X16"));

    change(data(number("M6X16")).sold(false));
    Offers.Matrix matrix = trade.as(customer.person(Role.BUYER), () -> offers.matrix(family));
    assertThat(matrix.axes().get(1).values()).as("sizes by size").containsExactly("2.5", "16");
    Map<List<String>, String> prices = new LinkedHashMap<>();
    matrix.cells().forEach(cell -> prices.put(cell.values(), String.valueOf(cell.offer().net())));
    assertThat(prices)
        .as("what is withdrawn is not there")
        .containsOnly(
            Map.entry(List.of("M6", "2.5"), "PLN 4.00 / 1 C62"),
            Map.entry(List.of("M8", "16"), "PLN 5.00 / 1 C62"),
            Map.entry(List.of("M8", "2.5"), "null"));

    change(said(data(family), "Hak" + run));
    ItemQuery renamed = new ItemQuery("hak" + run, null, ItemQuery.Order.RELEVANCE);
    await(
        () -> numbers(customer, renamed).equals(List.of(family)), () -> numbers(customer, renamed));
  }

  @Test
  void several_rows_are_added_and_each_is_accounted_for() {
    Customer customer = trade.customer("W", null);
    Map<ItemNumber, BigDecimal> wanted = new LinkedHashMap<>();
    wanted.put(number("M6X16"), new BigDecimal("20"));
    wanted.put(number("M6X2.5"), new BigDecimal("15"));
    wanted.put(new ItemNumber("NO-SUCH"), BigDecimal.TEN);
    wanted.put(family, BigDecimal.TEN);
    Baskets.AddedMany done = trade.as(customer.person(Role.BUYER), () -> baskets.addAll(wanted));
    assertThat(done.added()).containsExactly(number("M6X16"));
    Map<ItemNumber, String> refused = new LinkedHashMap<>();
    done.refused().forEach((number, why) -> refused.put(number, why.code()));
    assertThat(refused)
        .containsExactly(
            Map.entry(number("M6X2.5"), "NOT_A_MULTIPLE"),
            Map.entry(new ItemNumber("NO-SUCH"), "UNKNOWN_ITEM"),
            Map.entry(family, "ITEM_IS_FAMILY"));
    trade.as(
        customer.person(Role.BUYER), () -> baskets.addAll(Map.of(number("M6X16"), BigDecimal.TEN)));
    assertThat(trade.as(customer.person(Role.BUYER), baskets::basket).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.quantity()).isEqualTo(Quantity.pieces(30)));
    assertThat(
            refusal(
                () ->
                    trade.as(
                        customer.person(Role.BUYER), () -> baskets.add(family, BigDecimal.TEN))))
        .isEqualTo("ITEM_IS_FAMILY");
    assertThat(
            refusal(
                () ->
                    trade.as(
                        trade.staff(Role.WAREHOUSE),
                        () ->
                            stock.receive(
                                Trade.key(),
                                Trade.WAREHOUSE,
                                family,
                                Quantity.pieces(10),
                                "PZ/F"))))
        .isEqualTo("quantity ITEM_IS_FAMILY");
  }

  private static ItemData said(ItemData item, String name) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        item.categories(),
        Map.of("pl", new ItemWords(name, "", "")),
        item.active(),
        item.successor(),
        item.properties(),
        item.kin());
  }

  private Page<Offer> search(Customer customer, ItemQuery query) {
    return trade.as(customer.person(Role.BUYER), () -> offers.search(query, PageRequest.first(24)));
  }

  private List<ItemNumber> numbers(Customer customer, ItemQuery query) {
    return search(customer, query).rows().stream().map(offer -> offer.item().number()).toList();
  }

  private static void await(Supplier<Boolean> seen, Supplier<Object> found) {
    Instant end = Instant.now().plusSeconds(60);
    while (!seen.get()) {
      assertThat(Instant.now()).as("found so far: " + found.get()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
