package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicOffer;
import app.kontor.ordering.UnknownShop;
import app.kontor.ordering.model.Items;
import app.kontor.party.PublicSide;
import app.kontor.party.ShopSettings;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.PriceContext;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a seller's shop hands out to whoever comes by. */
class PublicShopTest {
  private static final ItemQuery ALL = new ItemQuery("", null, ItemQuery.Order.NUMBER);
  private static final ItemNumber HAMMER = new ItemNumber("K-11");

  private final Shop shop = new Shop();

  @BeforeEach
  void a_stranger() {
    shop.actor.become(Actor.nobody(1));
  }

  @Test
  void nothing_is_seen_unless_a_seller_has_said_so() {
    assertClosed();
  }

  @Test
  void nothing_is_seen_of_a_shop_that_is_closed_to_customers() {
    show(PublicSide.PRICES);
    shop.chosen.put(ShopSettings.PUBLISHED.name(), "false");
    assertClosed();
  }

  @Test
  void goods_are_seen_without_prices() {
    show(PublicSide.ITEMS);
    assertThat(shop.publicShop.isOpen()).isTrue();
    assertThat(shop.publicShop.showsPrices()).isFalse();
    assertThat(offers()).extracting(PublicOffer::net).containsOnlyNulls();
    assertThat(shop.publicShop.item(HAMMER).offer().netOfMinimum()).isNull();
    assertThat(shop.priced).as("no price is even looked up").isEmpty();
  }

  @Test
  void prices_are_those_of_nobody_in_particular_in_the_sellers_country() {
    show(PublicSide.PRICES);
    assertThat(offers())
        .extracting(PublicOffer::net)
        .containsExactly(Items.price("1.255").price(), Items.price("2.00").price(), null);
    assertThat(shop.priced)
        .singleElement()
        .satisfies(
            context -> {
              assertThat(context.partnerId()).isZero();
              assertThat(context.buyer())
                  .isEqualTo(
                      new PriceContext.Buyer(
                          0, "", null, shop.parties.seller().address().country(), null, List.of()));
              assertThat(context.day()).isEqualTo(TODAY);
              assertThat(context.currency()).isEqualTo(Currencies.PLN);
            });
  }

  @Test
  void a_customer_who_comes_by_sees_what_strangers_see() {
    show(PublicSide.PRICES);
    List<PublicOffer> strangers = offers();
    shop.actor.become(Shop.BUYER);
    assertThat(offers()).isEqualTo(strangers);
    assertThat(shop.priced).extracting(PriceContext::partnerId).containsExactly(0L, 0L);
  }

  @Test
  void of_stock_nothing_is_told_but_whether_there_is_a_package() {
    show(PublicSide.ITEMS);
    assertThat(offers()).extracting(PublicOffer::available).containsExactly(true, true, false);
    shop.stock.has(11, 0);
    assertThat(shop.publicShop.item(HAMMER).offer().available()).isFalse();
  }

  @Test
  void what_is_no_longer_sold_is_unknown() {
    show(PublicSide.PRICES);
    assertThatThrownBy(() -> shop.publicShop.item(new ItemNumber("K-14")))
        .isInstanceOf(UnknownItem.class);
  }

  @Test
  void files_tell_all_that_is_sold_piece_by_piece() {
    show(PublicSide.PRICES);
    List<PublicEntry> first = shop.publicShop.entries(0, 2);
    assertThat(first).extracting(PublicEntry::id).containsExactly(11L, 12L);
    assertThat(shop.publicShop.entries(13, 2)).extracting(PublicEntry::id).containsExactly(13L);
    assertThat(shop.publicShop.entries(14, 2)).isEmpty();
    assertThatThrownBy(() -> shop.publicShop.entries(0, 501))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void show(PublicSide side) {
    shop.chosen.put(ShopSettings.PUBLIC_SIDE.name(), side.name());
  }

  private List<PublicOffer> offers() {
    return shop.publicShop.search(ALL, PageRequest.first(10)).rows();
  }

  private void assertClosed() {
    assertThat(shop.publicShop.isOpen()).isFalse();
    List<ThrowingCallable> calls =
        List.of(
            () -> shop.publicShop.search(ALL, PageRequest.first(10)),
            () -> shop.publicShop.item(HAMMER),
            () -> shop.publicShop.categories(),
            () -> shop.publicShop.picture("x", PictureSize.SMALL),
            () -> shop.publicShop.entries(0, 10),
            () -> shop.publicShop.count(),
            () -> shop.publicShop.startAt(0),
            () -> shop.publicShop.branches(),
            () -> shop.publicShop.showsPrices());
    assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(UnknownShop.class));
    assertThat(shop.priced).isEmpty();
  }
}
