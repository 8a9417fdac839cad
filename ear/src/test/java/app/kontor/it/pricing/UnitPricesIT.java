package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.PriceReceipts;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.ReleaseOrder;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A box that is cheaper than its pieces: in shop, basket, order, receipt, file and release. */
@ExtendWith(ArquillianExtension.class)
class UnitPricesIT {
  private static final UnitCode BOX = UnitCode.PACKAGE;
  private static final ItemNumber BOLT = new ItemNumber(Trade.ITEM);
  private static final SalesUnit OF_25 = new SalesUnit(BOX, BigDecimal.valueOf(25));

  @Inject private Trade trade;
  @EJB private PriceLists lists;
  @EJB private PriceReleases releases;
  @EJB private PriceReceipts receipts;
  @EJB private Offers offers;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;

  private String list = "";

  @SuppressWarnings("NullAway.Init")
  private Customer customer;

  @BeforeEach
  void bolts_by_the_piece_and_by_the_box() {
    trade.open();
    trade.sql(
        "INSERT IGNORE INTO item_unit (item_id, unit, factor) VALUES (?1, 'XPK', 25)",
        Trade.ITEM_ID);
    list = "UNIT-" + System.nanoTime();
    trade.priceList(list, "10.00");
    customer = trade.customer("UNITPRICE", list);
    set("1", "199", BOX);
    set("4", "190", BOX);
  }

  @Test
  void a_box_costs_what_its_list_says_and_pieces_cost_what_they_did() {
    Offer offer = trade.as(customer.buyer(), () -> offers.offer(BOLT)).offer();
    assertThat(Objects.requireNonNull(offer.net()).amount()).isEqualByComparingTo("10");
    assertThat(Objects.requireNonNull(offer.net(OF_25)).amount()).isEqualByComparingTo("199");

    assertThat(net(ordered(3, BOX))).as("three boxes").isEqualByComparingTo("597");
    assertThat(net(ordered(4, BOX))).as("from four boxes on").isEqualByComparingTo("760");
    assertThat(net(ordered(75, null))).as("as many pieces").isEqualByComparingTo("750");
  }

  /** Steps of the piece count the item as a whole, those of the box count boxes alone. */
  @Test
  void boxes_and_pieces_of_one_order_have_prices_of_their_own_and_keep_them() {
    set("1", "10", null);
    set("100", "9", null);
    Actor buyer = customer.buyer();
    trade.as(buyer, () -> baskets.addUnits(BOLT, BigDecimal.valueOf(3), BOX));
    trade.as(buyer, () -> baskets.add(BOLT, BigDecimal.valueOf(30)));
    trade.as(buyer, () -> baskets.addUnits(BOLT, BigDecimal.valueOf(2), BOX));
    trade.as(
        buyer,
        () ->
            baskets.setQuantities(
                Map.of(new LineKey(BOLT, BOX), new Baskets.Amount(BigDecimal.valueOf(3), BOX))));
    OrderNumber number =
        trade.as(buyer, () -> ordering.place(trade.review(customer, Trade.key(), "-")));
    assertThat(goods(number)).containsExactly("3 XPK PLN 597.00", "30 C62 PLN 270.00");

    OrderDetail order = trade.as(buyer, () -> ordering.order(number));
    OrderChange more =
        new OrderChange(
            List.of(new OrderChange.Line(1, BigDecimal.valueOf(4), null)),
            List.of(),
            OrderChange.Terms.of(order));
    String gross =
        trade.as(seller(), () -> changes.preview(number, more)).after().gross().toString();
    trade.as(
        seller(),
        () ->
            changes.change(
                new ChangeOrder(
                    Trade.key(), number, order.version(), more, "by phone", null, gross)));
    assertThat(goods(number))
        .as("four boxes come into their step, the pieces keep their price")
        .containsExactly("4 XPK PLN 760.00", "30 C62 PLN 270.00");
    OrderChange twice =
        new OrderChange(
            List.of(),
            List.of(OrderChange.Added.of(BOLT, BigDecimal.TEN)),
            OrderChange.Terms.of(trade.as(buyer, () -> ordering.order(number))));
    refused("CHANGE_ITEM_THERE", () -> trade.as(seller(), () -> changes.preview(number, twice)));
  }

  private List<String> goods(OrderNumber number) {
    return trade.as(customer.buyer(), () -> ordering.order(number)).lines().stream()
        .filter(line -> !line.isCharge())
        .map(line -> line.portion(line.ordered()).sold() + " " + line.price().net())
        .toList();
  }

  @Test
  void the_receipt_says_the_price_in_the_unit_it_is_for() {
    PriceReceipt receipt =
        trade
            .as(
                seller(),
                () ->
                    receipts.receipt(
                        new PriceReceipts.Question(
                            new PartnerNumber(customer.number()),
                            BOLT,
                            BigDecimal.valueOf(5),
                            null,
                            BOX)))
            .receipt();
    PriceReceipt.Row winner = receipt.winner().orElseThrow();
    assertThat(winner.list()).isEqualTo(list);
    assertThat(winner.unit()).isEqualTo("XPK");
    assertThat(winner.amount()).isEqualByComparingTo("190");
    assertThat(winner.per()).isEqualByComparingTo("1");
    assertThat(winner.from()).isEqualByComparingTo("4");
    assertThat(receipt.quantity()).isEqualByComparingTo("125");
    String number = ordered(5, BOX);
    PriceReceipt.Row kept =
        trade
            .as(seller(), () -> ordering.priceReceipt(new OrderNumber(number), 1).orElseThrow())
            .winner()
            .orElseThrow();
    assertThat(kept.unit()).as("kept with the order").isEqualTo("XPK");
    assertThat(kept.list()).isEqualTo(list);
    assertThat(kept.amount()).isEqualByComparingTo("190");
    assertThat(kept.from()).isEqualByComparingTo("4");
  }

  @Test
  void a_unit_the_item_is_not_sold_in_and_half_a_box_are_refused() {
    refused("UNIT_NOT_SOLD", () -> set("1", "3", UnitCode.KILOGRAM));
    refused("PRICE_UNIT_WHOLE", () -> set("1.5", "3", BOX));
  }

  @Test
  void a_file_brings_prices_of_units_and_gives_them_back_as_they_are() {
    String reference =
        sales(
            () ->
                lists.load(
                    Trade.key(),
                    list,
                    FileUpload.of(
                        "prices.csv",
                        ("item number;from quantity;price;sold in\n"
                                + (Trade.ITEM + ";1;180;XPK\n")
                                + (Trade.ITEM + ";1;9.50;\n")
                                + (Trade.ITEM + ";1;7;KGM\n")
                                + (Trade.ITEM + ";2.5;7;XPK\n"))
                            .getBytes(StandardCharsets.UTF_8))));
    PriceImport seen = sales(() -> lists.preview(reference, PriceFileOptions.NONE));
    assertThat(seen.changed()).isEqualTo(2);
    assertThat(seen.refusals())
        .extracting(line -> line.fault().name())
        .containsExactly("UNIT_NOT_SOLD", "UNIT_NOT_WHOLE");
    assertThat(seen.moves())
        .extracting(move -> move.unit() + " " + move.after().amount().intValue())
        .contains("XPK 180", "null 9");
  }

  @Test
  void a_release_sets_prices_of_units_and_takes_them_back() {
    long number = sales(() -> releases.begin(Trade.key(), "Boxes"));
    put(number, "150", BOX);
    put(number, "11", null);
    PriceRehearsal rehearsal = sales(() -> releases.rehearsal(number));
    assertThat(rehearsal.moves())
        .extracting(
            move -> move.unit() + ": " + Objects.requireNonNull(move.after()).amount().intValue())
        .containsExactlyInAnyOrder("XPK: 150", "null: 11");
    sales(
        () ->
            releases.release(
                new ReleaseOrder(
                    number, rehearsal.release().version(), rehearsal.editions(), null, true)));
    assertThat(box()).isEqualByComparingTo("150");
    trade.as(
        seller(),
        () ->
            releases.takeBack(number, sales(() -> releases.rehearsal(number)).release().version()));
    assertThat(box()).isEqualByComparingTo("199");
    assertThat(prices())
        .extracting(price -> price.from().toString() + " " + price.price().amount().intValue())
        .containsExactlyInAnyOrder("1 C62 10", "1 XPK 199", "4 XPK 190");
  }

  private BigDecimal box() {
    Offer offer = trade.as(customer.buyer(), () -> offers.offer(BOLT)).offer();
    return Objects.requireNonNull(offer.net(OF_25)).amount();
  }

  private List<ListedPrice> prices() {
    return sales(() -> lists.prices(list, "", PageRequest.first(20)).rows());
  }

  private void put(long number, String amount, @Nullable UnitCode unit) {
    trade.as(
        seller(),
        () ->
            releases.put(
                Trade.key(),
                number,
                new ReleasePrice(
                    list,
                    BOLT,
                    BigDecimal.ONE,
                    new BigDecimal(amount),
                    BigDecimal.ONE,
                    false,
                    unit)));
  }

  private void set(String from, String amount, @Nullable UnitCode unit) {
    trade.as(
        seller(),
        () ->
            lists.set(
                new SetPrice(
                    list,
                    BOLT,
                    new BigDecimal(from),
                    new BigDecimal(amount),
                    BigDecimal.ONE,
                    false,
                    0,
                    unit)));
  }

  /** An order of so many, by its number. */
  private String ordered(int number, @Nullable UnitCode unit) {
    trade.as(
        customer.buyer(),
        () -> {
          if (unit == null) {
            baskets.add(BOLT, BigDecimal.valueOf(number));
          } else {
            baskets.addUnits(BOLT, BigDecimal.valueOf(number), unit);
          }
        });
    return trade
        .as(customer.buyer(), () -> ordering.place(trade.review(customer, Trade.key(), "-")))
        .value();
  }

  private BigDecimal net(String number) {
    OrderLine line =
        trade.as(customer.buyer(), () -> ordering.order(new OrderNumber(number))).lines().get(0);
    return line.price().net().amount();
  }

  private Actor seller() {
    return trade.staff(Role.SALES);
  }

  private <T> T sales(Supplier<T> use) {
    return trade.as(seller(), use);
  }

  private static void refused(String code, Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(InvalidInput.class).hasMessageContaining(code);
  }
}
