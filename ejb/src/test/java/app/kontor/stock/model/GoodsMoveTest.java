package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be booked into the ledger without an order, and what is said where it may not. */
class GoodsMoveTest {
  private static final Item BOLTS =
      new Item(
          7,
          new ItemNumber("ANKR-M10X145"),
          null,
          "Bolt",
          "BOLTS",
          "Bolts",
          UnitCode.PIECE,
          Quantity.pieces(10),
          Quantity.pieces(10),
          BigDecimal.ONE,
          "STANDARD",
          null,
          null,
          true,
          ItemType.GOODS,
          List.of());

  private static Quantity pieces(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.PIECE);
  }

  private static void refused(ThrowingCallable call, String field, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000001", "1", "2.5", "999999999"})
  void goods_come_in_above_nothing(String quantity) {
    GoodsMove move = GoodsMove.receipt(pieces(quantity), "LS 4711");
    assertThat(move.kind()).isEqualTo(GoodsMove.Kind.RECEIPT);
    assertThat(move.quantity()).isEqualTo(pieces(quantity));
    assertThat(move.reference()).isEqualTo("LS 4711");
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_POSITIVE", "-1, NOT_POSITIVE", "-0.000001, NOT_POSITIVE"})
  void nothing_and_less_does_not_come_in(String quantity, String code) {
    refused(() -> GoodsMove.receipt(pieces(quantity), "LS 4711"), "quantity", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000", "999999999.000001"})
  void more_than_a_warehouse_holds_is_a_slip_of_the_finger(String quantity) {
    assertThatThrownBy(() -> GoodsMove.receipt(pieces(quantity), "LS 4711"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("quantity"));
    assertThatThrownBy(() -> GoodsMove.correction(pieces(quantity).negated(), "count"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("quantity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999", "-1", "-0.5", "0.5", "3", "999999999"})
  void a_count_finds_more_or_less(String difference) {
    GoodsMove move = GoodsMove.correction(pieces(difference), "count of 27 November");
    assertThat(move.kind()).isEqualTo(GoodsMove.Kind.CORRECTION);
    assertThat(move.quantity()).isEqualTo(pieces(difference));
  }

  @Test
  void a_count_that_finds_the_same_corrects_nothing() {
    refused(() -> GoodsMove.correction(pieces("0.000"), "count"), "quantity", "NOT_ZERO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t "})
  void the_ledger_says_why(String reference) {
    refused(() -> GoodsMove.receipt(pieces("1"), reference), "reference", "REQUIRED");
    refused(() -> GoodsMove.correction(pieces("-1"), reference), "reference", "REQUIRED");
  }

  @Test
  void the_ledger_says_it_in_eighty_characters() {
    assertThat(GoodsMove.receipt(pieces("1"), "x".repeat(80)).reference()).hasSize(80);
    refused(() -> GoodsMove.receipt(pieces("1"), "x".repeat(81)), "reference", "TOO_LONG");
  }

  @Test
  void the_quantity_is_looked_at_before_the_reason() {
    refused(() -> GoodsMove.receipt(pieces("0"), ""), "quantity", "NOT_POSITIVE");
  }

  @Test
  void an_item_moves_in_its_own_unit() {
    GoodsMove move = GoodsMove.receipt(pieces("5"), "LS 4711");
    assertThat(move.of(BOLTS)).isSameAs(move);
    GoodsMove kilograms = GoodsMove.receipt(Quantity.of(5, UnitCode.KILOGRAM), "LS 4711");
    assertThatThrownBy(() -> kilograms.of(BOLTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ANKR-M10X145")
        .hasMessageContaining("KGM");
  }

  @Test
  void each_kind_has_keys_of_its_own() {
    assertThat(GoodsMove.Kind.RECEIPT.command()).isEqualTo("stock-receipt");
    assertThat(GoodsMove.Kind.CORRECTION.command()).isEqualTo("stock-correction");
  }
}
