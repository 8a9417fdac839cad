package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pieces;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets.Review;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.Items;
import app.kontor.party.Channel;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatTreatment;
import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the buyer is shown before ordering: at what prices, what is short, what cannot be had. */
class BasketReviewTest {
  private final Shop shop = new Shop();

  @Test
  void an_empty_basket_costs_nothing() {
    Basket basket = shop.baskets.basket();
    assertThat(basket.isEmpty()).isTrue();
    assertThat(basket.isShort()).isFalse();
    assertThat(basket.net()).isEqualTo(pln("0.00"));
    assertThat(basket.vat()).isEqualTo(pln("0.00"));
  }

  @Test
  void lines_are_rounded_each_and_taxed_together() {
    shop.prices.put(11L, Items.price("0.1045"));
    shop.prices.put(12L, Items.price("0.1045"));
    shop.wants(11, 10);
    shop.wants(12, 10);
    Basket basket = shop.baskets.basket();
    assertThat(basket.lines()).extracting(Basket.Line::net).containsOnly(pln("1.05"));
    assertThat(basket.net()).isEqualTo(pln("2.10"));
    assertThat(basket.vat()).as("23 %% of 2.10, not twice 0.24").isEqualTo(pln("0.48"));
  }

  @Test
  void with_an_item_on_request_the_basket_has_no_sum() {
    shop.wants(11, 10);
    shop.wants(13, 10);
    Basket basket = shop.baskets.basket();
    assertThat(basket.net()).isNull();
    assertThat(basket.vat()).isNull();
    assertThat(basket.lines()).extracting(Basket.Line::net).containsExactly(pln("12.55"), null);
    assertThat(basket.lines())
        .extracting(Basket.Line::problem)
        .containsExactly(null, "ITEM_WITHOUT_PRICE");
  }

  @Test
  void a_line_says_what_keeps_it_from_being_ordered() {
    shop.wants(14, 10);
    shop.wants(11, 7);
    assertThat(shop.baskets.basket().lines())
        .extracting(Basket.Line::problem)
        .containsExactly("ITEM_INACTIVE", "NOT_A_MULTIPLE");
  }

  @Test
  void a_line_says_what_of_it_is_short() {
    shop.stock.has(11, pieces(4), TODAY.plusDays(3));
    shop.wants(11, 10);
    shop.wants(12, 10);
    Basket basket = shop.baskets.basket();
    assertThat(basket.isShort()).isTrue();
    assertThat(basket.lines().get(0).free()).isEqualTo(pieces(4));
    assertThat(basket.lines().get(0).shortage())
        .isEqualTo(new Shortage(pieces(4), pieces(6), TODAY.plusDays(3)));
    assertThat(basket.lines().get(1).shortage()).isNull();
  }

  @Test
  void a_part_of_the_basket_has_its_lines_and_the_sums_of_all() {
    shop.stock.has(12, pieces(4), TODAY.plusDays(3));
    shop.wants(11, 10);
    shop.wants(12, 10);
    shop.wants(14, 10);
    Basket whole = shop.baskets.basket();
    BasketPart second = shop.baskets.part(BasketQuery.ALL, 2, 1);
    assertThat(second.lines()).isEqualTo(whole.lines().subList(1, 2));
    assertThat(second.net()).isEqualTo(whole.net());
    assertThat(second.vat()).isEqualTo(whole.vat());
    assertThat(second)
        .extracting(BasketPart::pages, BasketPart::found, BasketPart::all, BasketPart::blocked)
        .containsExactly(3, 3, 3, 1);
    assertThat(second.isOrderable()).isFalse();
    assertThat(shop.baskets.part(new BasketQuery("", true), 1, 50).lines())
        .isEqualTo(whole.lines().subList(2, 3));
    shop.baskets.clear();
    BasketPart empty = shop.baskets.part(BasketQuery.ALL, 2, 50);
    assertThat(empty.lines()).isEmpty();
    assertThat(empty.isOrderable()).as("nothing is no order").isFalse();
  }

  @Test
  void an_item_that_is_gone_altogether_is_left_out() {
    shop.wants(11, 10);
    shop.wants(12, 10);
    shop.catalogue.forgets(11);
    assertThat(shop.baskets.basket().lines())
        .extracting(line -> line.item().id())
        .containsExactly(12L);
  }

  @Test
  void prices_are_those_of_the_buyers_company_on_the_day_where_the_seller_is() {
    shop.wants(11, 10);
    shop.baskets.basket();
    assertThat(shop.priced)
        .singleElement()
        .satisfies(
            context -> {
              assertThat(context.partnerId()).isEqualTo(7);
              assertThat(context.day()).isEqualTo(TODAY);
              assertThat(context.channel()).isEqualTo(Channel.PORTAL);
            });
  }

  @Test
  void the_review_adds_the_delivery_to_the_goods() {
    shop.wants(11, 20);
    Review review = shop.baskets.review("HQ", "DHL", null);
    assertThat(review.deliveryCharge()).isEqualTo(pln("19.90"));
    assertThat(review.totals().net()).isEqualTo(pln("45.00"));
    assertThat(review.totals().vat()).isEqualTo(pln("10.35"));
    assertThat(review.basket().net()).as("goods alone").isEqualTo(pln("25.10"));
    assertThat(shop.baskets.review("HQ", "OWN", null).totals().net()).isEqualTo(pln("25.10"));
  }

  @Test
  void goods_that_go_abroad_are_taxed_as_their_destination_says() {
    shop.wants(11, 20);
    Review review = shop.baskets.review("WILNO", "DHL", null);
    assertThat(review.totals().vat()).isEqualTo(pln("0.00"));
    assertThat(review.totals().sums()).extracting(sum -> sum.rate().category()).containsOnly("K");
    assertThat(review.basket().vat()).isEqualTo(pln("0.00"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, true", "2026-11-28, false", "2027-11-28, false"})
  void the_day_asked_for_has_not_passed_where_the_seller_is(LocalDate day, boolean refused) {
    shop.wants(11, 10);
    if (refused) {
      refused(() -> shop.baskets.review("HQ", "DHL", day), "requestedDate", "DATE_IN_THE_PAST");
    } else {
      assertThatCode(() -> shop.baskets.review("HQ", "DHL", day)).doesNotThrowAnyException();
    }
  }

  @Test
  void an_address_or_a_method_that_is_not_there_is_named() {
    shop.wants(11, 10);
    refused(() -> shop.baskets.review("LAGER", "DHL", null), "address", "NOT_A_VALUE");
    refused(() -> shop.baskets.review("", "DHL", null), "address", "NOT_A_VALUE");
    refused(() -> shop.baskets.review("HQ", "dhl", null), "method", "NOT_A_VALUE");
    refused(() -> shop.baskets.review("HQ", "", null), "method", "NOT_A_VALUE");
  }

  @Test
  void what_cannot_be_ordered_cannot_be_reviewed() {
    notOrderable("EMPTY_BASKET");
    shop.wants(11, 10);
    shop.wants(14, 10);
    notOrderable("ITEM_INACTIVE");
    shop.baskets.clear();
    shop.wants(13, 10);
    notOrderable("ITEM_WITHOUT_PRICE");
  }

  /** What a buyer has seen is what is ordered, to the grosz. */
  @Test
  void the_order_costs_what_the_review_has_shown() {
    Random random = new Random(20261127);
    for (int round = 0; round < 500; round++) {
      Shop any = new Shop();
      for (long id = 20; id < 21 + random.nextInt(6); id++) {
        any.catalogue.has(Items.taxed(id, random.nextBoolean() ? "STANDARD" : "REDUCED"));
        any.prices.put(id, Items.price(random.nextInt(500) + "." + random.nextInt(1_000_000)));
        any.wants(id, 10L * (1 + random.nextInt(100)));
      }
      String address = random.nextInt(4) == 0 ? "WILNO" : "HQ";
      Review review = any.baskets.review(address, "DHL", null);
      Money gross = review.totals().gross();
      var placed =
          any.placement.place(
              PlaceOrder.of("key", address, "DHL", null, null, null, null, gross.toString()));
      assertThat(placed.order().summary().gross()).as("round %d", round).isEqualTo(gross);
      assertThat(placed.order().detail().totals()).isEqualTo(review.totals());
      assertThat(placed.order().detail().terms().vatTreatment())
          .isEqualTo("HQ".equals(address) ? VatTreatment.DOMESTIC : VatTreatment.INTRA_EU);
    }
  }

  private void notOrderable(String code) {
    assertThatThrownBy(() -> shop.baskets.review("HQ", "DHL", null))
        .isInstanceOfSatisfying(
            NotOrderable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
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
