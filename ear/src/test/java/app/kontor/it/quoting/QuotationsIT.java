package app.kontor.it.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Shortage;
import app.kontor.party.Address;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceReceipt;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.AcceptQuotation.OwnData;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationFilter;
import app.kontor.quoting.QuotationLinks;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.quoting.internal.QuotationTick;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Quotations from the question to the order, for customers and for people who are none yet. */
@ExtendWith(ArquillianExtension.class)
class QuotationsIT {
  private static final ItemNumber ITEM = new ItemNumber(Trade.ITEM);

  @Inject private Trade trade;
  @EJB private Quotations quotations;
  @EJB private QuotationLinks links;
  @EJB private QuotationTick tick;
  @EJB private Ordering ordering;
  @EJB private Parties parties;
  @Inject private CustomerVisibility visibility;

  private Customer customer;
  private Actor buyer;
  private Actor sales;

  @BeforeEach
  void people() {
    trade.open();
    customer = trade.customer("QUOTE", null);
    buyer = customer.buyer();
    sales = trade.staff(Role.SALES);
  }

  private QuotationNumber asked() {
    return trade.as(
        buyer,
        () ->
            quotations.ask(
                new AskQuotation(
                    Trade.key(),
                    new BigDecimal("700.00"),
                    trade.today().plusDays(30),
                    "For the hall",
                    List.of(
                        new AskQuotation.Line(
                            ITEM, BigDecimal.valueOf(100), new BigDecimal("7"))))));
  }

  private QuotationDetail seen(Actor who, QuotationNumber number) {
    return trade.as(who, () -> quotations.quotation(number));
  }

  private static QuotationDraft.Line line(String quantity, @Nullable String price, LineChoice how) {
    return new QuotationDraft.Line(
        Trade.ITEM,
        "",
        new BigDecimal(quantity),
        null,
        price == null ? null : new BigDecimal(price),
        null,
        null,
        "",
        how);
  }

  private void write(QuotationNumber number, QuotationDraft.Line... lines) {
    QuotationDetail read = seen(sales, number);
    QuotationDraft draft = Objects.requireNonNull(read.draft());
    trade.as(
        sales,
        () ->
            quotations.edit(
                number,
                new QuotationDraft(
                    read.version(),
                    "Hall",
                    "As discussed",
                    trade.today().plusDays(7),
                    BigDecimal.TEN,
                    draft.addressCode(),
                    "PICKUP",
                    BigDecimal.ZERO,
                    List.of(lines))));
  }

  private void send(QuotationNumber number) {
    long version = seen(sales, number).version();
    trade.as(sales, () -> quotations.send(number, version));
  }

  private AcceptQuotation acceptance(int sent, Integer... choice) {
    return new AcceptQuotation(
        sent, List.of(choice), "Ewa Buyer", "192.0.2.7", "PO-88", "Ring twice", null);
  }

  @Test
  void what_is_asked_for_is_priced_talked_about_and_ordered_at_the_prices_quoted() {
    QuotationNumber number = asked();
    assertThat(number.value()).startsWith("OF/");
    QuotationDetail request = seen(buyer, number);
    assertThat(request.state()).isEqualTo(QuotationState.REQUESTED);
    assertThat(request.offer().isPriced()).as("nothing is offered yet").isFalse();
    assertThat(seen(sales, number).offer().lines().get(0).price())
        .as("the list's price is proposed")
        .isEqualByComparingTo("10");

    write(number, line("100", "8", LineChoice.FIXED), line("50", "6", LineChoice.OPTION));
    assertThat(seen(buyer, number).offer().isPriced()).as("what staff write is theirs").isFalse();
    send(number);
    QuotationDetail offered = seen(buyer, number);
    assertThat(offered.state()).isEqualTo(QuotationState.SENT);
    assertThat(offered.offer().totals().net().amount()).isEqualByComparingTo("720.00");
    trade.as(buyer, () -> quotations.say(number, Trade.key(), "120 at 7.50?"));
    assertThat(seen(sales, number).state()).isEqualTo(QuotationState.ASKED);
    write(number, line("120", "7.5", LineChoice.FIXED), line("50", "6", LineChoice.OPTION));
    assertThat(seen(buyer, number).offer().totals().net().amount()).isEqualByComparingTo("720.00");
    send(number);
    assertThatThrownBy(
            () -> trade.as(buyer, () -> quotations.accept(Trade.key(), number, acceptance(1))))
        .as("another version was sent since")
        .isInstanceOf(ChangedMeanwhile.class);

    trade.sql("UPDATE price_entry SET amount = 99 WHERE list_id = 88002 AND item_id = 88001");
    String key = Trade.key();
    String order;
    try {
      order = trade.as(buyer, () -> quotations.accept(key, number, acceptance(2, 2)));
    } finally {
      trade.sql("UPDATE price_entry SET amount = 10 WHERE list_id = 88002 AND item_id = 88001");
    }
    assertThat(trade.as(buyer, () -> quotations.accept(key, number, acceptance(2, 2))))
        .as("two clicks, one order")
        .isEqualTo(order);
    assertThatThrownBy(
            () -> trade.as(buyer, () -> quotations.accept(Trade.key(), number, acceptance(2, 2))))
        .isInstanceOf(QuotationNotOpen.class);
    frozen(new OrderNumber(order), number);
    versions(number);
  }

  /** The order has the prices quoted less ten per cent, and says where they come from. */
  private void frozen(OrderNumber number, QuotationNumber quotation) {
    OrderDetail order = trade.as(buyer, () -> ordering.order(number));
    assertThat(order.lines()).hasSize(2);
    assertThat(order.lines().get(0).price().unit().amount()).isEqualByComparingTo("6.75");
    assertThat(order.lines().get(1).price().unit().amount()).isEqualByComparingTo("5.4");
    assertThat(order.totals().net().amount()).isEqualByComparingTo("1080.00");
    assertThat(order.placed().by()).isEqualTo("Ewa Buyer");
    assertThat(order.buyer().note()).isEqualTo("Ring twice");
    assertThat(order.buyer().reference()).isEqualTo("PO-88");
    PriceReceipt receipt = trade.as(sales, () -> ordering.priceReceipt(number, 1)).orElseThrow();
    assertThat(receipt.winner().orElseThrow().list())
        .isEqualTo(PriceReceipt.QUOTED + quotation.value());
    long version = trade.as(sales, () -> ordering.order(number)).version();
    trade.as(sales, () -> ordering.confirm(number, version));
    assertThat(trade.gross(number.value()).amount()).isEqualByComparingTo("1328.40");
  }

  /** Each version that was sent is readable as it was. */
  private void versions(QuotationNumber number) {
    QuotationDetail ended = seen(sales, number);
    assertThat(ended.versions()).extracting(each -> each.number()).containsExactly(2, 1);
    assertThat(Objects.requireNonNull(ended.ending()).from()).isEqualTo("192.0.2.7");
    assertThat(Objects.requireNonNull(seen(buyer, number).ending()).from()).isEmpty();
    byte[] first = trade.as(buyer, () -> quotations.file(number, 1).content());
    assertThat(new String(first, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(trade.as(sales, () -> quotations.file(number, 1).content())).isEqualTo(first);
    assertThat(trade.as(sales, () -> quotations.file(number, 2).content())).isNotEqualTo(first);
    assertThatThrownBy(() -> trade.as(sales, () -> quotations.file(number, 3)))
        .isInstanceOf(UnknownQuotation.class);
  }

  @Test
  void others_neither_see_nor_answer_it() {
    QuotationNumber number = asked();
    Actor stranger = trade.customer("QUOTE-OTHER", null).buyer();
    for (Runnable attempt :
        List.<Runnable>of(
            () -> quotations.quotation(number),
            () -> quotations.say(number, Trade.key(), "mine?"),
            () -> quotations.decline(number, 1, ""),
            () -> quotations.accept(Trade.key(), number, acceptance(0)),
            () -> quotations.file(number, 1))) {
      assertThatThrownBy(() -> trade.as(stranger, attempt)).isInstanceOf(UnknownQuotation.class);
    }
    assertThat(
            trade
                .as(
                    stranger,
                    () -> quotations.list(new QuotationFilter("", null), PageRequest.first(10)))
                .rows())
        .isEmpty();
    assertThatThrownBy(() -> links.quotation("no-such-token")).isInstanceOf(UnknownQuotation.class);
    QuotationNumber draft =
        trade.as(
            sales,
            () ->
                quotations.begin(
                    new NewQuotation(
                        Trade.key(), new PartnerNumber(customer.number()), "", "", "", "")));
    assertThatThrownBy(() -> seen(buyer, draft))
        .as("nothing was sent yet")
        .isInstanceOf(UnknownQuotation.class);
  }

  @Test
  void what_is_short_is_told_line_by_line_as_far_as_its_reader_is_told() {
    BigDecimal many = BigDecimal.valueOf(900_000);
    QuotationNumber number =
        trade.as(
            buyer,
            () ->
                quotations.ask(
                    new AskQuotation(
                        Trade.key(),
                        null,
                        null,
                        "",
                        List.of(new AskQuotation.Line(ITEM, many, null)))));
    Shortage told = Objects.requireNonNull(seen(sales, number).shortageOf(1));
    assertThat(told.counted()).isTrue();
    assertThat(told.free().plus(told.missing()).value()).isEqualByComparingTo(many);
    assertThat(seen(buyer, number).shortageOf(1)).isEqualTo(told);
    write(number, line("900000", "8", LineChoice.FIXED));
    send(number);
    String token = trade.as(sales, () -> quotations.link(number));
    assertThat(links.quotation(token).sellerId()).isEqualTo(sales.sellerId());
    assertThat(links.quotation(token).quotation().shortageOf(1)).isEqualTo(told);

    hideStock();
    assertThat(seen(buyer, number).shortageOf(1)).as("is not told of stock").isNull();
    assertThat(links.quotation(token).quotation().shortageOf(1)).as("nor by the link").isNull();
    assertThat(seen(sales, number).shortageOf(1)).isEqualTo(told);
  }

  private void hideStock() {
    long version =
        trade
            .as(sales, () -> visibility.view(VisibilityLevel.CUSTOMER, customer.number()))
            .choice()
            .version();
    trade.as(
        sales,
        () ->
            visibility.say(
                new VisibilityChoice(
                    VisibilityLevel.CUSTOMER,
                    customer.number(),
                    version,
                    Map.of(VisibleDetail.STOCK, Extent.NONE))));
  }

  @Test
  void somebody_known_by_phone_alone_orders_by_the_link_and_is_a_customer_then() {
    assertThatThrownBy(() -> trade.as(sales, () -> quotations.begin(prospect("", ""))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("QUOTATION_NO_CONTACT"));
    QuotationNumber number =
        trade.as(sales, () -> quotations.begin(prospect("", "+48 600 100 200")));
    write(number, line("10", null, LineChoice.FIXED));
    send(number);
    String token = trade.as(sales, () -> quotations.link(number));
    assertThat(trade.rows("SELECT token_hash FROM quotation_link WHERE token_hash = ?1", token))
        .as("no table holds a token")
        .isEmpty();
    QuotationDetail offered = links.quotation(token).quotation();
    assertThat(offered.customer().isProspect()).isTrue();
    assertThat(offered.draft()).isNull();
    assertThatThrownBy(() -> links.accept(token, own(false)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("consent"));
    OrderNumber order = new OrderNumber(links.accept(token, own(true)));
    OrderDetail placed = trade.as(sales, () -> ordering.order(order));
    assertThat(placed.totals().net().amount()).isEqualByComparingTo("90.00");
    assertThat(placed.buyer().address().city()).isEqualTo("Gdańsk");
    PartnerNumber partner = placed.buyer().partnerNumber();
    assertThat(trade.as(sales, () -> parties.partner(partner)).name()).isEqualTo("Jan Dach");
    assertThat(
            trade.rows(
                "SELECT id FROM quotation WHERE number = ?1 AND consented_at IS NOT NULL"
                    + " AND partner_number = ?2",
                number.value(),
                partner.value()))
        .hasSize(1);
    assertThat(links.quotation(token).quotation().state()).isEqualTo(QuotationState.ACCEPTED);
    assertThatThrownBy(() -> links.accept(token, own(true))).isInstanceOf(QuotationNotOpen.class);
  }

  private static NewQuotation prospect(String email, String phone) {
    return new NewQuotation(Trade.key(), new PartnerNumber(""), "Jan Dach", email, phone, "pl");
  }

  private static AcceptQuotation own(boolean consent) {
    Address address =
        new Address(
            "Jan Dach",
            null,
            "Długa",
            "5",
            null,
            "80-001",
            "Gdańsk",
            "PL",
            "+48 600 100 200",
            "jan.dach@example.com");
    return new AcceptQuotation(
        1, List.of(), "Jan Dach", "192.0.2.8", "", "", new OwnData(address, null, consent));
  }

  @Test
  void it_is_reminded_of_and_ends_by_itself() {
    QuotationNumber number = asked();
    write(number, line("100", "8", LineChoice.FIXED));
    send(number);
    due(number, "");
    assertThat(await(number, "reminded")).isNotEmpty();
    assertThat(
            trade.awaitedRows(
                "SELECT id FROM mail WHERE recipient = ?1 AND event = 'QUOTATION'"
                    + " AND subject LIKE '%ends soon%'",
                buyer.email()))
        .hasSize(1);
    due(number, ", offered_until = CURRENT_DATE - INTERVAL 2 DAY");
    assertThatThrownBy(
            () -> trade.as(buyer, () -> quotations.accept(Trade.key(), number, acceptance(1))))
        .as("not later than the last day, whether the job has come by or not")
        .isInstanceOf(QuotationNotOpen.class);
    assertThat(await(number, "state = 'EXPIRED'")).isNotEmpty();
    send(number);
    assertThat(seen(buyer, number).state()).as("made anew").isEqualTo(QuotationState.SENT);
    long version = seen(buyer, number).version();
    trade.as(buyer, () -> quotations.decline(number, version, "Too dear"));
    assertThat(seen(sales, number).reason()).isEqualTo("Too dear");
  }

  private List<?> await(QuotationNumber number, String condition) {
    return trade.awaitedRows(
        "SELECT id FROM quotation WHERE number = ?1 AND " + condition, number.value());
  }

  /** The moment has come, and the timer rings. */
  private void due(QuotationNumber number, String more) {
    trade.sql(
        "UPDATE quotation SET due_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND"
            + more
            + " WHERE number = ?1",
        number.value());
    tick.tick();
  }
}
