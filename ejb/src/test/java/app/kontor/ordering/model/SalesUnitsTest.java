package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderStep;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items sold by the box: the same goods and the same money as in base units. */
class SalesUnitsTest {
  private static final UnitCode BOX = UnitCode.PACKAGE;
  private static final VatRate VAT = new VatRate("S", new BigDecimal("23"));

  private static Item item(String packaging, String minimum, String factor) {
    return new Item(
        7,
        new ItemNumber("D933-M8X40"),
        null,
        "Screw",
        "SCREWS",
        "Screws",
        UnitCode.PIECE,
        Quantity.of(new BigDecimal(packaging), UnitCode.PIECE),
        Quantity.of(new BigDecimal(minimum), UnitCode.PIECE),
        BigDecimal.ONE,
        "STANDARD",
        null,
        null,
        true,
        ItemType.GOODS,
        List.of(new SalesUnit(BOX, new BigDecimal(factor))));
  }

  @Test
  void so_many_boxes_cost_what_their_pieces_cost() {
    Random random = new Random(54);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(4));
      SalesUnit box = new SalesUnit(BOX, factor);
      UnitPrice piece =
          new UnitPrice(
              BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(7)),
              Currencies.PLN,
              Quantity.pieces(List.of(1, 10, 100, 1000, 7).get(random.nextInt(5))));
      BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(300));
      Quantity pieces = box.inBase(number, UnitCode.PIECE);
      LineItem line = new LineItem(new ItemNumber("A"), "A", box);

      Money inPieces = LinePrice.of(piece, pieces, VAT).net();
      Quantity boxes = line.portion(pieces).sold();

      assertThat(boxes).isEqualTo(Quantity.of(number, BOX));
      assertThat(line.price(piece, pieces).times(boxes, RoundingMode.HALF_UP))
          .as("%s of %s at %s", number, factor, piece)
          .isEqualTo(inPieces);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // packaging, minimum, factor: step, least
    "1, 1, 100, 1, 1",
    "10, 10, 25, 2, 2",
    "10, 100, 25, 2, 4",
    "50, 60, 100, 1, 1",
    "1, 250, 100, 1, 3",
    "0.5, 2, 2.5, 1, 1",
    "3, 3, 0.5, 6, 6"
  })
  void whole_boxes_are_ordered_that_keep_packaging_and_minimum(
      String packaging, String minimum, String factor, String step, String least) {
    Item item = item(packaging, minimum, factor);
    OrderStep each = OrderStep.of(item, item.sold().get(0));

    assertThat(each.step()).isEqualByComparingTo(step);
    assertThat(each.least()).isEqualByComparingTo(least);
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 4", "1, 2, 4", "0.5, 2, 4", "9000001, 399996, 399998"})
  void other_numbers_are_refused_with_the_nearest_ones(String number, String lower, String upper) {
    Item item = item("10", "10", "25");

    assertThatThrownBy(
            () ->
                LinePolicy.QUANTITY_FITS_PACKAGING.require(
                    Wanted.of(item, Wanted.amount(item, new BigDecimal(number), BOX))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("NOT_A_MULTIPLE");
              assertThat(refused.args().subList(2, 4)).asString().contains(lower, upper);
            });
  }

  @Test
  void a_unit_the_item_is_not_sold_in_is_refused() {
    assertThatThrownBy(() -> Wanted.amount(item("1", "1", "100"), BigDecimal.ONE, UnitCode.PAIR))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.code()).isEqualTo("UNIT_NOT_SOLD"));
  }

  @Test
  void pieces_beside_boxes_are_pieces_and_nothing_is_lost() {
    Item item = item("1", "1", "100");
    Wanted.BaseAmount boxes = Wanted.amount(item, BigDecimal.valueOf(2), BOX);

    Wanted both = Wanted.of(item, boxes.plus(new Wanted.BaseAmount(BigDecimal.TEN, null)));
    Wanted more = Wanted.of(item, boxes.plus(Wanted.amount(item, BigDecimal.ONE, BOX)));

    assertThat(both.portion().sold()).isEqualTo(Quantity.pieces(210));
    assertThat(more.portion().sold()).isEqualTo(Quantity.of(3, BOX));
    assertThat(more.quantity()).isEqualTo(Quantity.pieces(300));
  }

  @Test
  void a_part_that_is_no_whole_box_is_told_in_pieces() {
    LineItem line =
        new LineItem(new ItemNumber("A"), "A", new SalesUnit(BOX, BigDecimal.valueOf(100)));

    assertThat(line.portion(Quantity.pieces(250)).isConverted()).isFalse();
    assertThat(line.portion(Quantity.pieces(200)).sold()).isEqualTo(Quantity.of(2, BOX));
  }

  @Test
  void the_unit_is_frozen_with_the_line() {
    LineItem line =
        new LineItem(new ItemNumber("A"), "A", new SalesUnit(BOX, new BigDecimal("12.5")));

    assertThat(new FrozenItem(line).item()).isEqualTo(line);
  }
}
