package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipt;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFactoryTest {
  private static final PriceReceipt RECEIPT =
      new PriceReceipt("PLN", BigDecimal.TEN, LocalDate.of(2026, 11, 28), List.of());
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  private static final VatRate REDUCED = new VatRate("S", BigDecimal.valueOf(8));
  private static final DeliveryMethod COURIER =
      new DeliveryMethod("DHL", "Courier", "DHL", Money.of("19.90", "PLN"));
  private static final DeliveryMethod COLLECTED =
      new DeliveryMethod("OWN", "Collected", null, Money.of("0.00", "PLN"));

  @Test
  void a_line_has_the_items_words_its_price_and_the_rate_of_its_class() {
    NewLine line = lines(COLLECTED, want(item(11, "REDUCED", true), 20)).get(0);
    assertThat(line.itemId()).isEqualTo(11);
    assertThat(line.item().number()).isEqualTo(new ItemNumber("K-11"));
    assertThat(line.item().name()).isEqualTo("Hammer 11");
    assertThat(line.quantity()).isEqualTo(Quantity.pieces(20));
    assertThat(line.price().unit()).isEqualTo(price("1.255"));
    assertThat(line.price().net()).isEqualTo(Money.of("25.10", "PLN"));
    assertThat(line.price().vat()).isEqualTo(REDUCED);
    assertThat(line.priceList()).isEqualTo("BASE");
  }

  @Test
  void lines_keep_the_order_in_which_they_were_wanted_and_the_delivery_comes_last() {
    List<NewLine> lines =
        lines(COURIER, want(item(12, "STANDARD", true), 10), want(item(11, "STANDARD", true), 10));
    assertThat(lines).extracting(NewLine::itemId).containsExactly(12L, 11L, 0L);
    NewLine charge = lines.get(2);
    assertThat(charge.item().number()).isEqualTo(new ItemNumber("DELIVERY"));
    assertThat(charge.item().name()).isEqualTo("Courier");
    assertThat(charge.price().net()).isEqualTo(Money.of("19.90", "PLN"));
    assertThat(charge.price().vat()).isEqualTo(FULL);
    assertThat(charge.priceList()).isEmpty();
  }

  @Test
  void a_delivery_that_costs_nothing_is_no_line() {
    assertThat(lines(COLLECTED, want(item(11, "STANDARD", true), 10))).hasSize(1);
  }

  @Test
  void nothing_wanted_is_no_order_even_with_a_delivery() {
    assertThatThrownBy(() -> lines(COURIER))
        .isInstanceOfSatisfying(NotOrderable.class, r -> code(r, "EMPTY_BASKET"));
  }

  @Test
  void an_item_that_is_not_sold_any_more_is_named() {
    assertThatThrownBy(() -> lines(COURIER, want(item(11, "STANDARD", false), 10)))
        .isInstanceOfSatisfying(NotOrderable.class, r -> code(r, "ITEM_INACTIVE", "K-11"));
  }

  @Test
  void an_item_on_request_is_named() {
    assertThatThrownBy(() -> lines(COURIER, want(item(99, "STANDARD", true), 10)))
        .isInstanceOfSatisfying(NotOrderable.class, r -> code(r, "ITEM_WITHOUT_PRICE", "K-99"));
  }

  @Test
  void an_amount_that_cannot_be_written_down_is_refused_at_the_quantity() {
    Wanted much = new Wanted(item(13, "STANDARD", true), Quantity.pieces(9_999_990), null);
    assertThatThrownBy(() -> lines(COURIER, much))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("LINE_AMOUNT_TOO_LARGE");
              assertThat(refusal.field()).isEqualTo("quantity");
            });
  }

  @Test
  void a_vat_class_without_a_rate_is_a_defect() {
    assertThatThrownBy(() -> lines(COURIER, want(item(11, "ZERO", true), 10)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ZERO");
  }

  /** The packaging is ten: the nearest quantities below and above are named. */
  @ParameterizedTest
  @CsvSource({"1, 10, 20", "9, 10, 20", "11, 10, 20", "25, 20, 30", "0, 10, 20", "-5, 10, 20"})
  void a_quantity_beside_the_packaging_names_the_nearest(long pieces, String below, String above) {
    assertThatThrownBy(() -> lines(COURIER, want(item(11, "STANDARD", true), pieces)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("quantity");
              code(refusal, "NOT_A_MULTIPLE", new ItemNumber("K-11"), "10", below, above);
            });
  }

  @Test
  void the_basket_says_first_what_cannot_be_mended() {
    Wanted odd = want(item(11, "STANDARD", false), 3);
    assertThat(LinePolicy.problem(odd, null))
        .map(BusinessException::code)
        .contains("ITEM_INACTIVE");
    Wanted onRequest = want(item(11, "STANDARD", true), 3);
    assertThat(LinePolicy.problem(onRequest, null))
        .map(BusinessException::code)
        .contains("ITEM_WITHOUT_PRICE");
    assertThat(LinePolicy.problem(onRequest, list("1.255")))
        .map(BusinessException::code)
        .contains("NOT_A_MULTIPLE");
    assertThat(LinePolicy.problem(want(item(11, "STANDARD", true), 10), list("1.255"))).isEmpty();
  }

  @Test
  void what_has_no_price_costs_nothing_known() {
    assertThat(quote().cost(want(item(99, "STANDARD", true), 10))).isEmpty();
    assertThat(quote().cost(want(item(12, "STANDARD", true), 10)).orElseThrow().net())
        .isEqualTo(Money.of("20.00", "PLN"));
  }

  @Test
  void items_that_vanished_are_left_out_of_what_is_wanted() {
    Map<Wanted.Key, Wanted.BaseAmount> quantities = new LinkedHashMap<>();
    quantities.put(new Wanted.Key(12, null), new Wanted.BaseAmount(BigDecimal.TEN, null));
    quantities.put(new Wanted.Key(77, null), new Wanted.BaseAmount(BigDecimal.ONE, null));
    quantities.put(new Wanted.Key(11, null), new Wanted.BaseAmount(BigDecimal.ONE, null));
    List<Wanted> wanted =
        Wanted.of(
            quantities, Map.of(11L, item(11, "STANDARD", true), 12L, item(12, "STANDARD", true)));
    assertThat(wanted).extracting(want -> want.item().id()).containsExactly(12L, 11L);
  }

  private static List<NewLine> lines(DeliveryMethod delivery, Wanted... wanted) {
    return LineFactory.lines(List.of(wanted), quote(), delivery);
  }

  private static Quote quote() {
    return new Quote(
        VatTreatment.DOMESTIC,
        Map.of(piece(11), list("1.255"), piece(12), list("2.00"), piece(13), list("99999.00")),
        Map.of(piece(11), RECEIPT),
        Map.of("STANDARD", FULL, "REDUCED", REDUCED));
  }

  private static PriceQuery.Key piece(long itemId) {
    return new PriceQuery.Key(itemId, null);
  }

  private static Price list(String amount) {
    return Items.price(price(amount));
  }

  private static UnitPrice price(String amount) {
    return UnitPrice.of(amount, "PLN", UnitCode.PIECE);
  }

  private static Wanted want(Item item, long pieces) {
    return new Wanted(item, Quantity.pieces(pieces), null);
  }

  /** In packages of ten. */
  private static Item item(long id, String vatClass, boolean active) {
    @Nullable String none = null;
    return new Item(
        id,
        new ItemNumber("K-" + id),
        none,
        "Hammer " + id,
        "TOOLS",
        "Tools",
        UnitCode.PIECE,
        Quantity.pieces(10),
        Quantity.pieces(10),
        BigDecimal.ONE,
        vatClass,
        null,
        none,
        active,
        ItemType.GOODS,
        List.of());
  }

  private static void code(BusinessException refusal, String code, Object... args) {
    assertThat(refusal.code()).isEqualTo(code);
    if (args.length > 0) {
      assertThat(refusal.args()).isEqualTo(List.of(args));
    }
  }
}
