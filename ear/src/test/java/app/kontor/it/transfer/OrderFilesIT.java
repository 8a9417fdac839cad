package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.OrderedLine;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that come as a file, and go out as one. */
@ExtendWith(ArquillianExtension.class)
class OrderFilesIT {
  private static final String HEAD =
      "Customer number;Order number;Item number;Quantity;Sales unit;Requested date;Net price\n";

  @Inject private Trade trade;
  @EJB private Transfers transfers;
  @EJB private Ordering ordering;
  @Inject private Hands hands;

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  @SuppressWarnings("NullAway.Init")
  private Customer customer;

  @BeforeEach
  void a_customer_with_prices() {
    trade.open();
    sales = trade.staff(Role.SALES);
    String list = "ORDERFILE-" + System.nanoTime();
    trade.priceList(list, "10.00");
    customer = trade.customer("ORDERFILE", list);
    trade.sql(
        "INSERT IGNORE INTO item_unit (item_id, unit, factor) VALUES (?1, 'XPK', 25)",
        Trade.ITEM_ID);
  }

  @Test
  void rows_of_one_own_number_become_one_order_with_our_prices_and_only_once() {
    String csv =
        HEAD
            + row("PO-1", Trade.ITEM, "3", "", "10")
            + row("PO-1", Trade.ITEM, "2", "XPK", "")
            + row("PO-2", Trade.ITEM, "7", "", "");
    String file = checked(csv);
    assertThat(view(file).counts().added()).isEqualTo(3);
    assertThat(orders()).as("looking at it enters nothing").isEmpty();
    applied(file);
    assertThat(view(file).counts().applied()).isEqualTo(3);
    assertThat(orders())
        .extracting(OrderSummary::buyerReference)
        .containsExactlyInAnyOrder("PO-1", "PO-2");
    OrderDetail first = order("PO-1");
    assertThat(first.lines())
        .filteredOn(line -> !line.isCharge())
        .extracting(line -> line.ordered().value().intValueExact())
        .as("boxes stand beside pieces")
        .containsExactly(3, 50);
    assertThat(first.lines().get(0).price().net().amount()).isEqualByComparingTo("30");
    assertThat(first.lines().get(1).price().net().amount()).isEqualByComparingTo("500");

    String again = checked(csv);
    assertThat(view(again).counts().refused()).isEqualTo(3);
    assertThat(rows(again))
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsOnly("ORDER_REFERENCE_KNOWN", "TRANSFER_PART_REFUSED");
    assertThat(orders()).hasSize(2);
  }

  @Test
  void one_wrong_row_keeps_its_whole_order_back_and_no_other() {
    String file =
        checked(
            HEAD
                + row("PO-3", Trade.ITEM, "1", "", "")
                + row("PO-3", "NO-SUCH-ITEM", "1", "", "")
                + row("PO-4", Trade.ITEM, "1", "", "9.99")
                + row("PO-5", Trade.ITEM, "1", "KGM", "")
                + "NOBODY-1;PO-8;"
                + Trade.ITEM
                + ";1;;;\n"
                + row("PO-6", Trade.ITEM, "5", "", ""));
    assertThat(view(file).counts().refused()).isEqualTo(5);
    assertThat(rows(file))
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsExactlyInAnyOrder(
            "TRANSFER_PART_REFUSED",
            "UNKNOWN_ITEM",
            "ORDER_FILE_OTHER_PRICE",
            "UNIT_NOT_SOLD",
            "UNKNOWN_PARTNER");
    applied(file);
    assertThat(orders()).extracting(OrderSummary::buyerReference).containsExactly("PO-6");
  }

  @Test
  void an_order_whose_price_has_changed_since_is_turned_down_whole() {
    String file =
        checked(HEAD + row("PO-7", Trade.ITEM, "1", "", "") + row("PO-7", Trade.ITEM, "2", "", ""));
    trade.sql(
        "UPDATE price_entry e JOIN price_list l ON l.id = e.list_id SET e.amount = 12,"
            + " l.edition = l.edition + 1 WHERE l.code = (SELECT p.price_list FROM"
            + " v_party_partner p WHERE p.number = ?1)",
        customer.number());
    applied(file);
    assertThat(view(file).counts().turnedDown()).isEqualTo(2);
    assertThat(orders()).isEmpty();
  }

  @Test
  void orders_go_out_line_by_line_and_more_than_a_batch_comes_in_together() {
    StringBuilder csv = new StringBuilder(HEAD);
    for (int line = 0; line < 320; line++) {
      csv.append(row("PO-LONG", Trade.ITEM, "1", "", ""));
    }
    String file = checked(csv.toString());
    applied(file);
    assertThat(view(file).counts().applied()).isEqualTo(320);
    assertThat(order("PO-LONG").lines().get(0).ordered().value()).isEqualByComparingTo("320");
    List<OrderedLine> latest = trade.as(sales, () -> ordering.linesBehind(null, 1));
    assertThat(latest)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.buyerReference()).isEqualTo("PO-LONG");
              assertThat(line.partnerNumber().value()).isEqualTo(customer.number());
              assertThat(line.ordered().value()).isEqualByComparingTo("320");
              assertThat(line.price().amount()).isEqualByComparingTo("10");
            });
    assertThat(
            trade.as(sales, () -> transfers.records("orders", PageRequest.first(1))).rows().get(0))
        .containsEntry("buyerReference", "PO-LONG")
        .containsEntry("itemNumber", Trade.ITEM);
    List<OrderedLine> next = trade.as(sales, () -> ordering.linesBehind(latest.get(0).place(), 5));
    assertThat(next).extracting(OrderedLine::number).doesNotContain(latest.get(0).number());
  }

  @Test
  void rows_of_an_order_may_stand_apart_and_name_items_by_gtin() {
    String gtin = "4007630090117";
    trade.sql("UPDATE item SET ean = ?1 WHERE id = ?2", gtin, Trade.ITEM_ID);
    String file =
        checked(
            HEAD
                + row("PO-APART", gtin, "1", "", "")
                + row("PO-OTHER", Trade.ITEM, "4", "", "")
                + row("PO-APART", "4 007630-090117", "2", "", "10")
                + row("PO-OTHER", "4007630090118", "1", "", "")
                + row("PO-APART", Trade.ITEM, "3", "", ""));
    assertThat(rows(file))
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsExactlyInAnyOrder("UNKNOWN_ITEM", "TRANSFER_PART_REFUSED");
    applied(file);
    assertThat(orders()).extracting(OrderSummary::buyerReference).containsExactly("PO-APART");
    assertThat(order("PO-APART").lines().get(0).ordered().value()).isEqualByComparingTo("6");

    trade.sql(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active, ean) SELECT 88002, seller_id, 'TRADE-TWIN',"
            + " 'TRADETWIN', category_id, unit, packaging, weight_kg, vat_class, FALSE, ean"
            + " FROM item WHERE id = ?1",
        Trade.ITEM_ID);
    try {
      String twice = checked(HEAD + row("PO-TWIN", gtin, "1", "", ""));
      assertThat(rows(twice))
          .singleElement()
          .satisfies(
              row -> {
                TransferredRow.Refusal refusal = Objects.requireNonNull(row.refusal());
                assertThat(refusal.code()).isEqualTo("SPELLING_AMBIGUOUS");
                assertThat(refusal.args()).contains(Trade.ITEM + ", TRADE-TWIN");
              });
    } finally {
      trade.sql("DELETE FROM item WHERE id = 88002");
      trade.sql("UPDATE item SET ean = NULL WHERE id = ?1", Trade.ITEM_ID);
    }
  }

  @Test
  void customers_own_numbers_are_loaded_and_their_order_files_are_read_by_them() {
    String own = "OF-" + customer.id();
    String head = "Customer number;Customer's item number;Item number;Name of the item;Remove\n";
    String numbers =
        checked(
            "own-numbers",
            head
                + String.join(";", customer.number(), own, Trade.ITEM, "Our bolt", "no\n")
                + String.join(";", customer.number(), own + "-X", "NO-SUCH-ITEM", "", "no\n")
                + String.join(";", "NOBODY-1", own, Trade.ITEM, "", "no\n")
                + String.join(";", customer.number(), own + "-Y", "", "", "yes\n"));
    assertThat(view(numbers).counts().added()).isEqualTo(1);
    assertThat(rows(numbers))
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsExactlyInAnyOrder("UNKNOWN_ITEM", "UNKNOWN_PARTNER", "UNKNOWN_OWN_NUMBER");
    applied(numbers);
    assertThat(
            trade.as(sales, () -> transfers.records("own-numbers", PageRequest.first(500)).rows()))
        .filteredOn(row -> own.equals(row.get("buyersNumber")))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsEntry("partnerNumber", customer.number()),
            row -> assertThat(row).containsEntry("itemNumber", Trade.ITEM),
            row -> assertThat(row).containsEntry("preferred", true));

    Customer other = trade.customer("ORDERFILE-B", null);
    String file =
        checked(
            HEAD
                + row("PO-OWN", own.toLowerCase(Locale.ROOT), "4", "", "10")
                + String.join(";", other.number(), "PO-OTHER", own, "4", "", "", "\n"));
    assertThat(rows(file))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Objects.requireNonNull(row.refusal()).code()).isEqualTo("UNKNOWN_ITEM"));
    applied(file);
    OrderDetail order = order("PO-OWN");
    assertThat(order.lines().get(0).item().number().value()).isEqualTo(Trade.ITEM);
    assertThat(order.lines().get(0).item().buyersNumber()).isEqualTo(own);

    String gone =
        checked("own-numbers", head + String.join(";", customer.number(), own, "", "", "yes\n"));
    assertThat(view(gone).counts().refused()).isZero();
    applied(gone);
    assertThat(trade.rows("SELECT id FROM buyers_item WHERE number = ?1", own)).isEmpty();
    assertThat(order("PO-OWN").lines().get(0).item().buyersNumber())
        .as("what was placed keeps what it was called")
        .isEqualTo(own);
  }

  @Test
  void of_files_that_bring_the_same_order_at_the_same_moment_one_makes_it() throws Exception {
    List<Object> results =
        hands.atOnce(
            Collections.nCopies(
                4,
                () -> trade.as(sales, () -> ordering.enterNew(command(Trade.key(), "PO-RACE")))));
    assertThat(results).filteredOn("ORDER_REFERENCE_KNOWN"::equals).hasSize(3);
    assertThat(orders()).hasSize(1);
  }

  private EnterOrder command(String key, String reference) {
    return new EnterOrder(
        key,
        new PartnerNumber(customer.number()),
        Channel.EMAIL,
        customer.addressCode(),
        "PICKUP",
        null,
        null,
        reference,
        null,
        List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.ONE)));
  }

  private String row(String reference, String item, String quantity, String unit, String price) {
    return String.join(";", customer.number(), reference, item, quantity, unit, "", price) + "\n";
  }

  private String checked(String csv) {
    return checked("orders", csv);
  }

  private String checked(String kind, String csv) {
    FileUpload upload = FileUpload.of(kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    String file = trade.as(sales, () -> transfers.begin(Trade.key(), kind, upload));
    TransferColumns columns = trade.as(sales, () -> transfers.columns(file));
    trade.as(
        sales,
        () ->
            transfers.check(
                file,
                columns.file().version(),
                new ColumnChoice(
                    columns.columns().stream().map(TransferColumns.Column::field).toList(),
                    null,
                    null)));
    assertThat(ended(file).state()).isEqualTo(TransferState.CHECKED);
    return file;
  }

  private void applied(String file) {
    trade.as(sales, () -> transfers.apply(file, view(file).version(), false));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
  }

  private TransferView ended(String file) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    TransferView seen = view(file);
    while (seen.state().isRunning() && System.nanoTime() < until) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = view(file);
    }
    return seen;
  }

  private TransferView view(String file) {
    return trade.as(sales, () -> transfers.file(file));
  }

  private List<TransferredRow> rows(String file) {
    return trade.as(
        sales, () -> transfers.rows(file, Effect.REFUSED, PageRequest.first(100)).rows());
  }

  private List<OrderSummary> orders() {
    return trade.as(
        customer.buyer(), () -> ordering.list(OrderFilter.all(), PageRequest.first(20)).rows());
  }

  private OrderDetail order(String reference) {
    OrderSummary found =
        orders().stream()
            .filter(order -> reference.equals(order.buyerReference()))
            .findFirst()
            .orElseThrow();
    return trade.as(sales, () -> ordering.order(found.number()));
  }
}
