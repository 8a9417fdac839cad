package app.kontor.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.StockLine;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods come in and counts are corrected, once each, and never below what is promised. */
class BookingTest {
  private static final ItemNumber ROPE = new ItemNumber("K-7");

  private final Depot depot = new Depot();

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  @Test
  void what_comes_in_lies_there_and_stands_in_the_ledger() {
    depot.stock.receive("key-1", "POZ", ROPE, metres("12.5"), "LS 4711");
    depot.stock.receive("key-2", "POZ", ROPE, metres("0.5"), "LS 4712");
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("13");
    assertThat(depot.at(7, 2).onHand()).isEqualByComparingTo("0");
    assertThat(depot.ledger)
        .containsExactly("RECEIPT 7 LS 4711 Piotr Lis", "RECEIPT 7 LS 4712 Piotr Lis");
  }

  @Test
  void a_form_that_is_sent_twice_books_once() {
    depot.stock.receive("key-1", "POZ", ROPE, metres("5"), "LS 4711");
    depot.stock.receive("key-1", "POZ", ROPE, metres("5"), "LS 4711");
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("5");
    depot.stock.correct("key-1", "POZ", ROPE, metres("-1"), "count");
    depot.stock.correct("key-1", "POZ", ROPE, metres("-1"), "count");
    assertThat(depot.at(7, 1).onHand())
        .as("a correction has its own keys")
        .isEqualByComparingTo("4");
    depot.actor.become(Depot.HELPER);
    depot.stock.receive("key-1", "POZ", ROPE, metres("5"), "LS 4711");
    assertThat(depot.at(7, 1).onHand()).as("and so has each person").isEqualByComparingTo("9");
  }

  @ParameterizedTest
  @CsvSource({"-6, 4, true", "-6.000001, 10, false", "-10, 10, false", "0.000001, 10.000001, true"})
  void a_count_finds_no_less_than_is_promised(String difference, String onHand, boolean taken) {
    depot.has(7, 1, "10");
    depot.stock.reserve(new DemandNumber("ZA/1"), List.of(new StockLine(1, 7, metres("4"))));
    if (taken) {
      depot.stock.correct("key-1", "POZ", ROPE, metres(difference), "count");
      assertThat(depot.ledger).containsExactly("CORRECTION 7 count Piotr Lis");
    } else {
      assertThatThrownBy(
              () -> depot.stock.correct("key-1", "POZ", ROPE, metres(difference), "count"))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> {
                assertThat(refusal.field()).isEqualTo("quantity");
                assertThat(refusal.code()).isEqualTo("LESS_THAN_RESERVED");
                assertThat(refusal.args()).containsExactly(ROPE);
              });
      assertThat(depot.ledger).isEmpty();
    }
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo(onHand);
    assertThat(depot.at(7, 1).reserved()).isEqualByComparingTo("4");
  }

  @Test
  void a_refused_form_can_be_sent_again_with_its_key() {
    depot.has(7, 1, "10");
    refused(
        () -> depot.stock.correct("key-1", "POZ", ROPE, metres("-11"), "count"),
        "quantity",
        "LESS_THAN_RESERVED");
    depot.stock.correct("key-1", "POZ", ROPE, metres("-1"), "count");
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("9");
  }

  @Test
  void a_closed_warehouse_can_still_be_counted() {
    depot.has(7, 3, "10");
    depot.stock.correct("key-1", "OLD", ROPE, metres("-10"), "cleared");
    assertThat(depot.at(7, 3).onHand()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, LS 1, POZ, quantity, NOT_POSITIVE",
    "-1, LS 1, POZ, quantity, NOT_POSITIVE",
    "1000000000, LS 1, POZ, quantity, TOO_LARGE",
    "1, '', POZ, reference, REQUIRED",
    "1, LS 1, GDA, warehouse, NOT_A_VALUE",
    "1, LS 1, '', warehouse, NOT_A_VALUE",
    "1, LS 1, poz, warehouse, NOT_A_VALUE"
  })
  void what_is_refused_names_its_field_and_is_not_booked(
      String quantity, String reference, String warehouse, String field, String code) {
    refused(
        () -> depot.stock.receive("key-1", warehouse, ROPE, metres(quantity), reference),
        field,
        code);
    assertThat(depot.ledger).isEmpty();
    assertThat(depot.balances).isEmpty();
  }

  @Test
  void an_item_that_is_not_there_is_named() {
    ItemNumber typed = new ItemNumber("K-99");
    assertThatThrownBy(() -> depot.stock.receive("key-1", "POZ", typed, metres("1"), "LS 1"))
        .isInstanceOfSatisfying(
            UnknownItem.class, refusal -> assertThat(refusal.args()).containsExactly(typed));
  }

  @Test
  void rope_is_not_received_in_pieces() {
    assertThatThrownBy(() -> depot.stock.receive("key-1", "POZ", ROPE, Quantity.pieces(1), "LS 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("K-7");
    assertThat(depot.ledger).isEmpty();
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
}
