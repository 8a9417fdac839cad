package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.NotAllowed;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Trade;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offers;
import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicItem;
import app.kontor.ordering.PublicOffer;
import app.kontor.ordering.PublicShop;
import app.kontor.ordering.UnknownShop;
import app.kontor.party.PublicSide;
import app.kontor.party.ShopSettings;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.setting.SellerSettings;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What strangers get of two sellers' shops, and what they never get. */
@ExtendWith(ArquillianExtension.class)
class PublicShopIT {
  private static final ItemNumber ITEM = new ItemNumber(Trade.ITEM);
  private static final ItemQuery ALL = new ItemQuery("", "TRADE", ItemQuery.Order.NUMBER);

  @Inject private Trade trade;
  @Inject private OtherSeller other;
  @EJB private PublicShop shop;
  @EJB private Catalogue catalogue;
  @EJB private Offers offers;
  @EJB private SellerSettings settings;

  private Actor administrator;
  private PublicSide before = PublicSide.CLOSED;

  @BeforeEach
  void open() {
    trade.open();
    other.open();
    administrator = trade.staff(Role.ADMINISTRATOR);
    before = trade.as(administrator, () -> settings.get(ShopSettings.PUBLIC_SIDE));
  }

  @AfterEach
  void leave_it_as_it_was() {
    show(administrator, before);
    show(other.staff(Role.ADMINISTRATOR), PublicSide.CLOSED);
  }

  @Test
  void each_seller_opens_its_own_side_and_shows_its_own_goods() {
    show(administrator, PublicSide.PRICES);
    Actor here = stranger(Trade.SELLER);
    Actor there = stranger(OtherSeller.ID);
    assertThat(trade.as(there, () -> shop.isOpen())).isFalse();
    assertThatThrownBy(() -> trade.as(there, () -> shop.item(ITEM)))
        .isInstanceOf(UnknownShop.class);

    show(other.staff(Role.ADMINISTRATOR), PublicSide.PRICES);
    PublicItem ours = trade.as(here, () -> shop.item(ITEM));
    PublicItem theirs = trade.as(there, () -> shop.item(ITEM));
    assertThat(ours.offer().name()).isEqualTo("Bolt");
    assertThat(ours.offer().available()).isTrue();
    assertThat(ours.branches())
        .filteredOn(branch -> branch.code().equals(Trade.WAREHOUSE))
        .singleElement()
        .satisfies(branch -> assertThat(branch.available()).isTrue());
    assertThat(theirs.offer().name()).isEqualTo(OtherSeller.ITEM_NAME);
    assertThat(net(theirs)).isEqualByComparingTo("7");
    assertThat(all(there))
        .extracting(entry -> entry.offer().name())
        .containsExactly(OtherSeller.ITEM_NAME);
    assertThat(
            trade.rows(
                "SELECT DISTINCT use_case FROM audit_entry WHERE arguments LIKE '%shop.public-side%'"
                    + " AND outcome = 'OK' AND seller_id = 1"))
        .as("the history says who opened it")
        .hasSize(1);
  }

  @Test
  void nobodys_own_prices_are_told() {
    String list = "PUB-" + Trade.key().substring(0, 8).toUpperCase(Locale.ROOT);
    trade.priceList(list, "3.33");
    Customer customer = trade.customer("PUB", list);
    show(administrator, PublicSide.PRICES);
    assertThat(amount(trade.as(customer.buyer(), () -> offers.offer(ITEM)).offer().net()))
        .isEqualByComparingTo("3.33");
    for (Actor who : List.of(stranger(Trade.SELLER), customer.buyer(), administrator)) {
      assertThat(net(trade.as(who, () -> shop.item(ITEM)))).isEqualByComparingTo("10");
    }
    show(administrator, PublicSide.ITEMS);
    PublicOffer offer = trade.as(stranger(Trade.SELLER), () -> shop.item(ITEM)).offer();
    assertThat(offer.net()).isNull();
  }

  @Test
  void what_is_not_sold_any_more_is_gone_everywhere() {
    show(administrator, PublicSide.PRICES);
    Actor stranger = stranger(Trade.SELLER);
    long count = trade.as(stranger, () -> shop.count());
    assertThat(all(stranger)).hasSize((int) count);
    assertThat(found(stranger)).contains(ITEM);
    trade.sql("UPDATE item SET active = FALSE WHERE id = ?1", Trade.ITEM_ID);
    try {
      assertThatThrownBy(() -> trade.as(stranger, () -> shop.item(ITEM)))
          .isInstanceOf(UnknownItem.class);
      assertThat(found(stranger)).doesNotContain(ITEM);
      assertThat(all(stranger))
          .extracting(entry -> entry.offer().number())
          .doesNotContain(ITEM)
          .hasSize((int) count - 1);
    } finally {
      trade.sql("UPDATE item SET active = TRUE WHERE id = ?1", Trade.ITEM_ID);
    }
  }

  @Test
  void a_stranger_gets_nothing_past_the_public_side() {
    show(administrator, PublicSide.PRICES);
    Actor stranger = stranger(Trade.SELLER);
    assertThatThrownBy(() -> trade.as(stranger, () -> catalogue.item(ITEM)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> trade.as(stranger, () -> offers.offer(ITEM)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                trade.as(
                    trade.staff(Role.SALES),
                    () -> settings.put(ShopSettings.PUBLIC_SIDE, "PRICES", "CLOSED")))
        .isInstanceOf(NotAllowed.class);
  }

  private List<ItemNumber> found(Actor who) {
    return trade.as(who, () -> shop.search(ALL, PageRequest.first(50))).rows().stream()
        .map(PublicOffer::number)
        .toList();
  }

  /** All that the files tell, piece by piece. */
  private List<PublicEntry> all(Actor who) {
    List<PublicEntry> all = new ArrayList<>();
    List<PublicEntry> piece = trade.as(who, () -> shop.entries(0, 500));
    while (!piece.isEmpty()) {
      all.addAll(piece);
      long next = piece.get(piece.size() - 1).id() + 1;
      piece = trade.as(who, () -> shop.entries(next, 500));
    }
    return all;
  }

  private static BigDecimal net(PublicItem item) {
    return amount(item.offer().net());
  }

  private static BigDecimal amount(@Nullable UnitPrice price) {
    return Objects.requireNonNull(price).amount();
  }

  private static Actor stranger(long seller) {
    return Actor.nobody(seller);
  }

  private void show(Actor who, PublicSide side) {
    trade.as(
        who,
        () -> {
          settings.put(
              ShopSettings.PUBLIC_SIDE, settings.get(ShopSettings.PUBLIC_SIDE).name(), side.name());
        });
  }
}
