package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmPreview;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.ConfirmRules;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.MapOpenLines;
import app.kontor.ordering.MapOpenLines.Decision;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.CustomerGroups;
import app.kontor.party.GroupData;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.setting.SellerSettings;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders that staff enter: what is said beside each row, and lines of which the words alone are
 * known; and orders that rules confirm, or say why not.
 */
@ExtendWith(ArquillianExtension.class)
class OrderDeskIT {
  private static final String WORDS = "the long zinc ones, as last year";

  @Inject private Trade trade;
  @Inject private OtherSeller other;
  @Inject private Rules rules;
  @EJB private OrderDesk desk;
  @EJB private Ordering ordering;
  @EJB private SellerSettings settings;
  @EJB private ConfirmRules confirm;
  @EJB private CustomerGroups groups;

  private Customer customer;
  private Actor sales;
  private Actor admin;
  private String group = "";

  @BeforeEach
  void people() {
    trade.open();
    customer = trade.customer("DESK", null);
    sales = trade.staff(Role.SALES);
    admin = trade.staff(Role.ADMINISTRATOR);
  }

  private PartnerNumber number() {
    return new PartnerNumber(customer.number());
  }

  private EnterOrder command(String key) {
    return new EnterOrder(
        key,
        number(),
        Channel.PHONE,
        customer.addressCode(),
        "PICKUP",
        null,
        null,
        null,
        null,
        List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.TEN)));
  }

  private OrderNumber entered(String key, int lines) {
    List<OpenLine.Told> told =
        IntStream.range(0, lines)
            .mapToObj(i -> new OpenLine.Told(" " + WORDS + i + " ", BigDecimal.ONE, null))
            .toList();
    return trade.as(sales, () -> desk.enter(command(key), told));
  }

  private OrderDetail read(OrderNumber order) {
    return trade.as(sales, () -> ordering.order(order));
  }

  private List<OpenLine> lines(OrderNumber order) {
    return trade.as(sales, () -> desk.openLines(order));
  }

  private void confirm(OrderNumber order) {
    long version = read(order).version();
    trade.as(sales, () -> ordering.confirm(order, version));
  }

  private void map(Actor who, OrderNumber order, long version, Decision... decisions) {
    MapOpenLines command = new MapOpenLines(Trade.key(), order, version, List.of(decisions));
    trade.as(who, () -> desk.map(command));
  }

  @Test
  void each_row_says_item_price_and_what_is_free_or_why_it_cannot_be() {
    List<CheckedRow> rows =
        trade.as(
            sales,
            () -> desk.check(number(), Channel.PHONE, Trade.ITEM + "\t3\t\nNO-SUCH-THING\t1\t"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).isTakeable()).isTrue();
    assertThat(rows.get(0).net()).hasToString("PLN 30.00");
    assertThat(Objects.requireNonNull(rows.get(0).together()).free()).isNotNull();
    assertThat(rows.get(1).refusal())
        .isInstanceOfSatisfying(
            BusinessException.class, why -> assertThat(why.code()).isEqualTo("ITEM_UNKNOWN"));
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    refused(
        "NOT_ALLOWED", () -> trade.as(warehouse, () -> desk.check(number(), Channel.PHONE, "x")));
    other.open();
    Customer foreign = other.customer("FERN");
    assertThatThrownBy(
            () ->
                trade.as(
                    sales,
                    () -> desk.check(new PartnerNumber(foreign.number()), Channel.PHONE, "x\t1")))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void an_order_waits_until_it_is_known_what_its_lines_are() {
    trade.as(admin, () -> settings.put(OrderSettings.CONFIRM_AUTOMATICALLY, "false", "true"));
    OrderNumber order;
    try {
      String key = Trade.key();
      order = entered(key, 2);
      assertThat(entered(key, 2)).as("the same form again").isEqualTo(order);
    } finally {
      trade.as(admin, () -> settings.put(OrderSettings.CONFIRM_AUTOMATICALLY, "true", "false"));
    }
    assertThat(read(order).status()).as("no rule confirms it").isEqualTo(OrderStatus.SUBMITTED);
    List<OpenLine> open = lines(order);
    assertThat(open)
        .extracting(line -> line.told() + " " + line.notedBy() + " " + line.state())
        .containsExactly(
            WORDS + "0 " + sales.name() + " OPEN", WORDS + "1 " + sales.name() + " OPEN");
    refused("ORDER_LINES_OPEN", () -> confirm(order));

    long version = read(order).version();
    ItemNumber another = another();
    Decision is = new Decision(open.get(0).id(), another, new BigDecimal("4"), null, true);
    refused("UNKNOWN_ORDER", () -> map(other.staff(Role.SALES), order, version, is));
    map(sales, order, version, is);
    OrderDetail mapped = read(order);
    assertThat(mapped.lines())
        .extracting(line -> line.item().number() + " " + line.ordered().value().intValue())
        .contains(another + " 4", Trade.ITEM + " 10");
    assertThat(mapped.history()).anySatisfy(step -> assertThat(step.detail()).contains(WORDS));
    assertThat(
            trade.rows(
                "SELECT number FROM buyers_item WHERE number = ?1 AND partner_id = ?2",
                WORDS + "0",
                customer.id()))
        .as("the words are remembered")
        .hasSize(1);
    refused("CHANGED_MEANWHILE", () -> map(sales, order, version, is));
    refused("LINE_DECIDED", () -> map(sales, order, mapped.version(), is));
    refused("ORDER_LINES_OPEN", () -> confirm(order));
    assertThat(rules.violated()).isEmpty();

    map(sales, order, mapped.version(), Decision.dropped(open.get(1).id()));
    confirm(order);
    assertThat(read(order).status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(lines(order))
        .extracting(line -> line.state() + " " + line.item())
        .containsExactly("MAPPED " + another, "DROPPED null");
    assertThat(rules.violated()).isEmpty();
  }

  private void inAGroup() {
    group = "CR" + Trade.key().substring(0, 8).toUpperCase(Locale.ROOT);
    trade.as(admin, () -> groups.add(Trade.key(), new GroupData(group, 0, "Quick " + group, 900)));
    PartnerNumber number = number();
    trade.as(
        admin,
        () ->
            groups.assign(
                new CustomerGroups.Membership(
                    number, groups.membership(number).version(), List.of(group))));
  }

  /** The next class finds no rule. */
  @AfterEach
  void nothing_is_confirmed_by_rule() {
    if (!group.isEmpty()) {
      ConfirmRule rule = trade.as(admin, () -> confirm.rule(group));
      if (rule.active()) {
        save(rule(rule.version(), false, "1.00"));
      }
    }
  }

  private ConfirmRule rule(long version, boolean active, String most) {
    return new ConfirmRule(group, version, active, new BigDecimal(most), 0, true, false, false);
  }

  private void save(ConfirmRule rule) {
    trade.as(admin, () -> confirm.save(rule));
  }

  private OrderDetail ordered(int pieces, String words) {
    String number = trade.submitted(customer, pieces, Trade.key(), words);
    return trade.as(admin, () -> ordering.order(new OrderNumber(number)));
  }

  private static String why(OrderDetail order) {
    return order.history().stream()
        .filter(step -> step.what().equals("NOT_CONFIRMED"))
        .map(OrderDetail.OrderEvent::detail)
        .findFirst()
        .orElse("");
  }

  @Test
  void what_meets_the_rule_is_confirmed_and_what_does_not_says_all_that_is_against_it() {
    inAGroup();
    assertThat(ordered(2, "").status()).as("off by default").isEqualTo(OrderStatus.SUBMITTED);
    save(rule(0, true, "400.00"));
    OrderDetail small = ordered(2, "");
    assertThat(small.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(small.lines().get(0).reserved().isPositive()).isTrue();

    OrderDetail large = ordered(90, "please call first");
    assertThat(large.status()).isEqualTo(OrderStatus.SUBMITTED);
    assertThat(why(large)).isEqualTo("TOO_LARGE,NOTE_TO_READ");
    OrderDetail asBuyer = trade.as(customer.buyer(), () -> ordering.order(large.number()));
    assertThat(why(asBuyer)).as("the seller's own matter").isEmpty();

    onlyWhereGoodsHaveGoneBefore(small.number());
    Customer another = trade.customer("CONFIRMNOT", null);
    String other = trade.submitted(another, 2, Trade.key(), "");
    assertThat(trade.as(admin, () -> ordering.order(new OrderNumber(other))).status())
        .as("of no group")
        .isEqualTo(OrderStatus.SUBMITTED);
    assertThat(rules.violated()).isEmpty();
  }

  private void onlyWhereGoodsHaveGoneBefore(OrderNumber earlier) {
    long version = trade.as(admin, () -> confirm.rule(group)).version();
    save(new ConfirmRule(group, version, true, null, null, false, true, true));
    assertThat(why(ordered(1, ""))).isEqualTo("ADDRESS_NEW,NOT_PAID");
    String state = "UPDATE sales_order SET status = ?2 WHERE number = ?1";
    trade.sql(state, earlier.value(), "DESPATCHED");
    assertThat(why(ordered(1, ""))).isEqualTo("NOT_PAID");
    trade.sql(state, earlier.value(), "CONFIRMED");
  }

  @Test
  void a_rule_is_tried_before_it_holds_and_nobody_overwrites_another() {
    inAGroup();
    OrderNumber large = ordered(90, "").number();
    OrderNumber small = ordered(2, "").number();
    ConfirmPreview preview = trade.as(admin, () -> confirm.preview(rule(0, false, "400.00")));
    assertThat(preview.judged())
        .extracting(one -> one.number() + " " + one.faults())
        .containsExactly(small + " []", large + " [TOO_LARGE]");
    assertThat(preview.confirmed()).isEqualTo(1);
    assertThat(preview.faults()).containsEntry(ConfirmFault.TOO_LARGE, 1);

    save(rule(0, true, "400.00"));
    ConfirmRule read = trade.as(admin, () -> confirm.rule(group));
    save(rule(read.version(), true, "300.00"));
    assertThatThrownBy(() -> save(rule(read.version(), true, "200.00")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> save(rule(0, true, "200.00"))).isInstanceOf(ChangedMeanwhile.class);
  }

  /** A second item, at 10 zloty like the first. */
  private ItemNumber another() {
    String number = "DESK" + Trade.key().substring(0, 8).toUpperCase(Locale.ROOT);
    trade.sql(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active) SELECT NEXT VALUE FOR id_seq, seller_id, ?1, ?1,"
            + " category_id, unit, packaging, weight_kg, vat_class, TRUE FROM item WHERE id ="
            + " 88001",
        number);
    for (String language : List.of("pl", "de", "en")) {
      trade.sql(
          "INSERT INTO item_text (item_id, language, name, description)"
              + " SELECT id, ?2, 'Zinc bolt', 'x' FROM item WHERE number = ?1",
          number,
          language);
    }
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT 88002, id, 1, 10, 1 FROM item WHERE number = ?1",
        number);
    return new ItemNumber(number);
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
