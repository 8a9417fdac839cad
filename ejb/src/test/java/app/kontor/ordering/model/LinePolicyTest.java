package app.kontor.ordering.model;

import static app.kontor.ordering.model.Items.item;
import static app.kontor.ordering.model.Items.packed;
import static app.kontor.ordering.model.Items.price;
import static app.kontor.ordering.model.Items.withdrawn;
import static app.kontor.ordering.model.LinePolicy.AMOUNT_FITS;
import static app.kontor.ordering.model.LinePolicy.QUANTITY_FITS_PACKAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an item and its quantity must keep to be ordered. */
class LinePolicyTest {
  private static final Price PRICE = price("1.255");
  private static final BigDecimal MOST = NumberRange.ORDERED.max();

  private static Wanted want(String packaging, String quantity) {
    return new Wanted(packed(11, metres(packaging)), metres(quantity), null);
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1, 9999999",
    "0.25, 0.25",
    "0.25, 12.75",
    "2.5, 7.5",
    "0.000001, 0.000003",
    "12, 144"
  })
  void whole_packages_fit(String packaging, String quantity) {
    assertThat(QUANTITY_FITS_PACKAGING.refusal(want(packaging, quantity), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 1, 2",
    "1, 2.999999, 2, 3",
    "2.5, 6, 5.0, 7.5",
    "2.5, 2.4, 2.5, 5.0",
    "0.3, 1, 0.9, 1.2",
    "12, 143, 132, 144",
    "12, 0, 12, 24",
    "12, -12, 12, 24",
    "12, -0.000001, 12, 24",
    "100, 9999999, 9999800, 9999900",
    "7, 9999999, 9999990, 9999997",
    "0.4, 9999998.9, 9999998.4, 9999998.8",
    "2.5, 9999999, 9999995.0, 9999997.5",
    "6000000, 7000000, 6000000, 6000000"
  })
  void anything_else_names_the_packages_below_and_above(
      String packaging, String quantity, BigDecimal below, BigDecimal above) {
    Wanted wanted = want(packaging, quantity);
    List<?> said = QUANTITY_FITS_PACKAGING.refusal(wanted, PRICE).orElseThrow().args();
    assertThat(said.get(0)).isEqualTo(wanted.item().number());
    assertThat(number(said.get(1))).isEqualByComparingTo(packaging);
    assertThat(number(said.get(2))).isEqualByComparingTo(below);
    assertThat(number(said.get(3))).isEqualByComparingTo(above);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 50, 50, ''",
    "10, 50, 60, ''",
    "10, 50, 40, BELOW_MINIMUM",
    "10, 50, 55, NOT_A_MULTIPLE",
    "10, 50, 5, NOT_A_MULTIPLE",
    "0.5, 2, 1.5, BELOW_MINIMUM"
  })
  void no_less_is_ordered_than_the_minimum(
      String packaging, String minimum, String quantity, String code) {
    Wanted wanted =
        new Wanted(packed(11, metres(packaging), metres(minimum)), metres(quantity), null);
    Optional<BusinessException> refusal = QUANTITY_FITS_PACKAGING.refusal(wanted, PRICE);

    assertThat(refusal.map(BusinessException::code).orElse("")).isEqualTo(code);
    refusal.ifPresent(
        reason -> {
          if (code.equals("NOT_A_MULTIPLE")) {
            assertThat(number(reason.args().get(2)))
                .isGreaterThanOrEqualTo(new BigDecimal(minimum));
          } else {
            assertThat(number(reason.args().get(1))).isEqualByComparingTo(minimum);
          }
        });
  }

  /** What is offered in place of a wrong quantity can be ordered, and nothing lies between. */
  @Test
  void the_quantities_named_can_be_ordered_and_are_the_nearest() {
    Random random = new Random(20261127);
    for (int round = 0; round < 5_000; round++) {
      BigDecimal packaging = BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(4));
      boolean nearTheLimit = random.nextInt(4) == 0;
      BigDecimal quantity =
          nearTheLimit
              ? MOST.subtract(BigDecimal.valueOf(random.nextInt(10_000_000), 3))
              : BigDecimal.valueOf(random.nextInt(1_000_000) - 1_000, 3);
      Wanted wanted = want(packaging.toPlainString(), quantity.toPlainString());
      Optional<BusinessException> refusal = QUANTITY_FITS_PACKAGING.refusal(wanted, null);
      if (refusal.isPresent()) {
        BigDecimal below = number(refusal.get().args().get(2));
        BigDecimal above = number(refusal.get().args().get(3));
        String where = round + ": " + quantity + " by " + packaging;
        for (BigDecimal named : List.of(below, above)) {
          Wanted better = want(packaging.toPlainString(), named.toPlainString());
          assertThat(QUANTITY_FITS_PACKAGING.refusal(better, null)).as(where).isEmpty();
          assertThat(named).as(where).isLessThanOrEqualTo(MOST);
        }
        assertThat(above.subtract(below)).as(where).isEqualByComparingTo(packaging);
        if (above.compareTo(quantity) < 0) {
          assertThat(above.add(packaging)).as(where).isGreaterThan(MOST);
        } else if (quantity.compareTo(packaging) > 0) {
          assertThat(below).as(where).isLessThan(quantity);
        }
      } else {
        assertThat(quantity.remainder(packaging)).isEqualByComparingTo("0");
        assertThat(quantity).isPositive();
      }
    }
  }

  @Test
  void a_quantity_in_another_unit_than_the_items_is_a_defect() {
    Wanted kilograms = new Wanted(item(11), Quantity.of(10, UnitCode.KILOGRAM), null);
    assertThatThrownBy(() -> QUANTITY_FITS_PACKAGING.require(kilograms))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "99999999999.99, 1, true",
    "99999999999.99, 2, false",
    "100000000000, 1, false",
    "0.01, 9999999, true",
    "50000000000, 2, false",
    "49999999999.995, 2, true"
  })
  void an_amount_has_eleven_digits_before_the_point(String unit, String quantity, boolean fits) {
    Price price = price(UnitPrice.of(unit, "PLN", UnitCode.METRE));
    Optional<BusinessException> refusal = AMOUNT_FITS.refusal(want("1", quantity), price);
    assertThat(refusal.isEmpty()).isEqualTo(fits);
    refusal.ifPresent(
        no -> {
          assertThat(no.code()).isEqualTo("LINE_AMOUNT_TOO_LARGE");
          assertThat(no.field()).isEqualTo("quantity");
          assertThat(no.args()).containsExactly(number11(), NumberRange.AMOUNT.max());
        });
  }

  @Test
  void an_amount_that_is_not_known_is_not_too_large() {
    assertThat(AMOUNT_FITS.refusal(want("1", "9999999"), null)).isEmpty();
  }

  @Test
  void refusals_name_the_item_by_its_number() {
    assertThatThrownBy(
            () ->
                LinePolicy.requireAll(new Wanted(withdrawn(14), Quantity.pieces(10), null), PRICE))
        .isInstanceOfSatisfying(
            NotOrderable.class, refusal -> assertThat(refusal.args()).containsExactly("K-14"));
    assertThatThrownBy(
            () -> LinePolicy.requireAll(new Wanted(item(13), Quantity.pieces(10), null), null))
        .isInstanceOfSatisfying(
            NotOrderable.class, refusal -> assertThat(refusal.args()).containsExactly("K-13"));
  }

  /** At the order the quantity comes first, in the basket what the buyer cannot mend. */
  @Test
  void of_several_reasons_the_order_and_the_basket_name_another_first() {
    Wanted odd = new Wanted(withdrawn(14), Quantity.pieces(3), null);
    assertThatThrownBy(() -> LinePolicy.requireAll(odd, null)).isInstanceOf(InvalidInput.class);
    assertThat(LinePolicy.problem(odd, null)).containsInstanceOf(NotOrderable.class);
  }

  @Test
  void what_keeps_all_rules_is_ordered() {
    Wanted fine = new Wanted(item(11), Quantity.pieces(10), null);
    assertThatCode(() -> LinePolicy.requireAll(fine, PRICE)).doesNotThrowAnyException();
    assertThat(LinePolicy.problem(fine, PRICE)).isEmpty();
  }

  private static ItemNumber number11() {
    return item(11).number();
  }

  private static BigDecimal number(Object text) {
    return new BigDecimal(text.toString());
  }
}
