package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.RelatedAs;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.UnknownItem;
import app.kontor.money.Currencies;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offer.Supply;
import app.kontor.ordering.Offers;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Channel;
import app.kontor.platform.data.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who sees which price, VAT and stock beside an item. */
class OffersTest {
  private static final ItemQuery ALL = new ItemQuery("", null, ItemQuery.Order.NUMBER);
  private static final ItemNumber HAMMER = new ItemNumber("K-11");

  private final Shop shop = new Shop();

  @Test
  void items_stand_in_the_catalogues_order_each_with_its_price() {
    List<Offer> offers = search();
    assertThat(offers).extracting(offer -> offer.item().id()).containsExactly(11L, 12L, 13L);
    assertThat(offers)
        .extracting(Offer::price)
        .containsExactly(Items.price("1.255"), Items.price("2.00"), null);
    assertThat(shop.priced).as("asked once for all").hasSize(1);
  }

  @Test
  void a_buyer_sees_the_own_companys_prices_of_the_day_where_the_seller_is() {
    shop.offers.offer(HAMMER);
    assertThat(shop.priced)
        .singleElement()
        .satisfies(
            context -> {
              assertThat(context.partnerId()).isEqualTo(7);
              assertThat(context.day()).isEqualTo(TODAY);
              assertThat(context.channel()).isEqualTo(Channel.PORTAL);
              assertThat(context.currency()).isEqualTo(Currencies.PLN);
            });
  }

  @Test
  void what_has_to_do_with_an_item_is_priced_together_with_it_and_grouped() {
    shop.catalogue.relates(
        11,
        new RelatedItem(RelationKind.ACCESSORY, false, item(12)),
        new RelatedItem(RelationKind.SPARE_PART, true, item(13)),
        new RelatedItem(RelationKind.ALTERNATIVE, true, item(14)));
    Offers.Shown shown = shop.offers.shown(HAMMER);
    assertThat(shown.related())
        .extracting(Offers.Related::as)
        .containsExactly(RelatedAs.ALTERNATIVE, RelatedAs.ACCESSORY, RelatedAs.FITS);
    assertThat(shown.related().get(1).offers())
        .extracting(Offer::price)
        .containsExactly(Items.price("2.00"));
    assertThat(shop.priced).as("asked once for all").hasSize(1);
  }

  @Test
  void what_is_no_longer_sold_has_no_price_and_offers_what_does_the_same_alone() {
    ItemNumber withdrawn = new ItemNumber("K-14");
    shop.catalogue.relates(
        14,
        new RelatedItem(RelationKind.ALTERNATIVE, false, item(11)),
        new RelatedItem(RelationKind.ACCESSORY, false, item(12)));
    Offers.Shown shown = shop.offers.shown(withdrawn);
    assertThat(shown.detail().offer().price()).isNull();
    assertThat(shown.related())
        .extracting(Offers.Related::as)
        .containsExactly(RelatedAs.ALTERNATIVE);
    assertThatThrownBy(() -> shop.offers.offer(withdrawn)).isInstanceOf(UnknownItem.class);
  }

  @Test
  void what_others_bought_is_sold_and_said_once() {
    shop.catalogue.relates(11, new RelatedItem(RelationKind.ACCESSORY, false, item(12)));
    shop.together.put(11L, List.of(13L, 12L));
    Offers.Shown shown = shop.offers.shown(HAMMER);
    assertThat(shown.alsoBought()).extracting(offer -> offer.item().id()).containsExactly(13L);
    shop.together.put(0L, List.of(14L, 12L));
    assertThat(shop.offers.alsoBoughtWithBasket())
        .as("what is no longer sold is left out")
        .extracting(offer -> offer.item().id())
        .containsExactly(12L);
  }

  private Item item(long id) {
    return Objects.requireNonNull(shop.catalogue.items(List.of(id), Locale.ENGLISH).get(id));
  }

  @Test
  void staff_see_what_everybody_pays() {
    shop.actor.become(Shop.SALES);
    shop.offers.offer(HAMMER);
    assertThat(shop.priced)
        .singleElement()
        .satisfies(context -> assertThat(context.partnerId()).isNull());
  }

  @Test
  void vat_is_that_of_the_preferred_delivery_address() {
    assertThat(percent()).isEqualByComparingTo("23");
    shop.parties.has(
        SalesOrders.partner(0), Shop.delivery("WILNO", "LT"), Shop.delivery("HQ", "PL"));
    assertThat(percent()).isEqualByComparingTo("0");
  }

  @Test
  void without_a_delivery_address_goods_go_to_the_registered_one() {
    shop.parties.has(SalesOrders.partner(0));
    assertThat(percent()).isEqualByComparingTo("23");
  }

  @Test
  void staff_see_the_vat_of_the_sellers_country_by_class() {
    shop.actor.become(Shop.SALES);
    shop.catalogue.has(Items.taxed(16, "REDUCED"));
    assertThat(shop.offers.offer(new ItemNumber("K-16")).offer().vat().percent())
        .isEqualByComparingTo("8");
  }

  @Test
  void a_class_without_a_rate_is_a_defect_and_named() {
    shop.catalogue.has(Items.taxed(16, "LUXURY"));
    assertThatThrownBy(this::search)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LUXURY");
  }

  @Test
  void nothing_found_asks_for_no_prices() {
    for (long id = 11; id <= 14; id++) {
      shop.catalogue.forgets(id);
    }
    assertThat(search()).isEmpty();
    assertThat(shop.priced).isEmpty();
  }

  @Test
  void an_item_that_was_never_stocked_has_none_free_in_its_unit() {
    Offer offer = shop.offers.offer(new ItemNumber("K-13")).offer();
    assertThat(offer.availability().free()).isEqualTo(pieces(0));
    assertThat(offer.supply()).isEqualTo(Supply.ON_REQUEST);
  }

  @Test
  void goods_are_due_until_their_day_has_passed_where_the_seller_is() {
    shop.stock.has(11, pieces(3), TODAY);
    assertThat(shop.offers.offer(HAMMER).offer().supply()).isEqualTo(Supply.DUE);
    shop.stock.has(11, pieces(3), TODAY.minusDays(1));
    assertThat(shop.offers.offer(HAMMER).offer().supply()).isEqualTo(Supply.ON_REQUEST);
  }

  @Test
  void an_items_page_shows_its_text_beside_its_offer_and_only_what_is_sold() {
    assertThat(shop.offers.offer(new ItemNumber("k11")).item().text()).isEqualTo("Made to last.");
    assertThatThrownBy(() -> shop.offers.offer(new ItemNumber("K-14")))
        .isInstanceOf(UnknownItem.class);
  }

  private BigDecimal percent() {
    return shop.offers.offer(HAMMER).offer().vat().percent();
  }

  private List<Offer> search() {
    return shop.offers.search(ALL, PageRequest.first(25)).rows();
  }
}
