package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.NamedPictures;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.catalogue.RelationKind;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LinePart;
import app.kontor.ordering.Offers;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Sha256;
import app.kontor.shipping.Shipping;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Stock;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bundles: one position of the order, their parts in the warehouse. */
@ExtendWith(ArquillianExtension.class)
class BundlesIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Bundles bundles;
  @EJB private Pictures pictures;
  @EJB private ItemRelations relations;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private Offers offers;
  @EJB private Billing billing;
  @EJB private Shipping shipping;
  @EJB private Stock stock;
  @EJB private Transfers transfers;

  private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  private Customer customer;
  private ItemNumber set;
  private ItemNumber hammer;
  private ItemNumber nail;

  @BeforeEach
  void a_set_of_a_hammer_and_nails() {
    trade.open();
    customer = trade.customer("BUNDLES", null);
    set = item("SET", ItemType.BUNDLE, "0");
    hammer = item("HAMMER", ItemType.GOODS, "1.5");
    nail = item("NAIL", ItemType.GOODS, "0.01");
    keep(set, hammer, "1");
    keep(set, nail, "25");
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT 88002, id, 1, 80, 1 FROM item WHERE number = ?1",
        set.value());
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private ItemNumber item(String name, ItemType type, String kg) {
    ItemTrade goods = ItemTrade.goods("STANDARD");
    ItemData data =
        new ItemData(
            new ItemNumber(name + "-" + run),
            ItemData.NEW,
            new ItemTrade(
                type,
                goods.gtin(),
                goods.maker(),
                goods.makerNumber(),
                goods.supplier(),
                goods.supplierNumber(),
                goods.vatClass(),
                goods.customsCode(),
                goods.origin()),
            ItemMeasures.weighing(new BigDecimal(kg)),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of("TRADE"),
            Map.of("en", new ItemWords("Bundled " + name, "", "")),
            true,
            null);
    return trade.as(clerk(), () -> items.create(Trade.key(), data));
  }

  private int keep(ItemNumber bundle, ItemNumber part, String quantity) {
    BundleEntry entry = new BundleEntry(bundle, part, new BigDecimal(quantity));
    return trade.as(clerk(), () -> bundles.keep(Trade.key(), List.of(entry)));
  }

  private String refusedPart(ItemNumber bundle, ItemNumber part, String quantity) {
    try {
      keep(bundle, part, quantity);
      return "";
    } catch (InvalidInput refusal) {
      return refusal.field() + " " + refusal.code();
    }
  }

  private void receive(ItemNumber item, long pieces) {
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () -> stock.receive(Trade.key(), Trade.WAREHOUSE, item, Quantity.pieces(pieces), "PZ/SET"));
  }

  private String confirmed(int sets) {
    trade.as(customer.buyer(), () -> baskets.setQuantity(set, BigDecimal.valueOf(sets)));
    String number =
        trade
            .as(customer.buyer(), () -> ordering.place(trade.review(customer, Trade.key(), "sets")))
            .value();
    long version = order(number).version();
    trade.as(clerk(), () -> ordering.confirm(new OrderNumber(number), version));
    // on credit, so that goods may leave
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", number);
    return number;
  }

  private OrderDetail order(String number) {
    return trade.as(clerk(), () -> ordering.order(new OrderNumber(number)));
  }

  private OrderLine line(String number) {
    return order(number).lines().get(0);
  }

  private List<?> balance(ItemNumber part) {
    return List.of(
        (Object[])
            trade
                .rows(
                    "SELECT CAST(SUM(b.on_hand) AS INT), CAST(SUM(b.reserved) AS INT)"
                        + " FROM stock_balance b JOIN item i ON i.id = b.item_id"
                        + " WHERE i.number = ?1",
                    part.value())
                .get(0));
  }

  private Quantity free() {
    return trade
        .as(customer.buyer(), () -> offers.shown(set))
        .detail()
        .offer()
        .availability()
        .free();
  }

  @Test
  void a_copy_has_the_parts_pictures_and_relations_and_nothing_that_is_the_items_own() {
    FileUpload photo = FileUpload.of("set.png", Pixels.bytes(run.hashCode(), 40, 30));
    NamedPictures named = new NamedPictures(set, List.of(photo));
    trade.as(clerk(), () -> pictures.addNamed(Trade.key(), List.of(named)));
    trade.as(clerk(), () -> relations.add(Trade.key(), set, RelationKind.ACCESSORY, List.of(nail)));
    String key = Trade.key();
    ItemNumber wanted = new ItemNumber("SET2-" + run);
    ItemNumber copy = trade.as(clerk(), () -> items.copy(key, set, wanted));
    assertThat(trade.as(clerk(), () -> items.copy(key, set, wanted))).isEqualTo(copy);

    Item shown = trade.as(clerk(), () -> bundles.bundle(copy));
    assertThat(shown.parts())
        .isEqualTo(trade.as(clerk(), () -> bundles.bundle(set)).parts())
        .hasSize(2);
    assertThat(shown.active()).isFalse();
    assertThat(shown.picture()).as("the very same file").isEqualTo(Sha256.hex(bytes(photo)));
    assertThat(trade.as(clerk(), () -> pictures.of(PictureOwner.item(copy))))
        .singleElement()
        .satisfies(picture -> assertThat(picture.alt()).containsEntry("en", "Bundled SET"));
    assertThat(trade.as(clerk(), () -> relations.named(List.of(copy))))
        .singleElement()
        .satisfies(relation -> assertThat(relation.related()).isEqualTo(nail));
    assertThat(
            trade.rows(
                "SELECT e.amount FROM price_entry e JOIN item i ON i.id = e.item_id"
                    + " WHERE i.number = ?1",
                copy.value()))
        .isEmpty();
    assertThat(trade.as(clerk(), () -> items.history(copy, 10)))
        .extracting(ItemChanged::field)
        .contains("created", "copied");
    assertThat(trade.as(clerk(), () -> bundles.with(nail, 10)))
        .as("the copy is not sold")
        .containsExactly(set);
  }

  private static byte[] bytes(FileUpload upload) {
    try (InputStream in = upload.content().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_part_is_goods_that_are_sold_and_no_bundle_is_in_a_bundle() {
    ItemNumber work = item("WORK", ItemType.SERVICE, "0");
    ItemNumber other = item("OTHER", ItemType.BUNDLE, "0");
    assertThat(refusedPart(set, work, "1")).isEqualTo("part NOT_A_PART");
    assertThat(refusedPart(set, other, "1")).isEqualTo("part NOT_A_PART");
    assertThat(refusedPart(set, set, "1")).isEqualTo("part NOT_A_PART");
    assertThat(refusedPart(hammer, nail, "1")).isEqualTo("bundle NOT_A_BUNDLE");
    assertThat(refusedPart(set, nail, "0")).isEqualTo("quantity TOO_SMALL");
    ItemNumber gone = item("GONE", ItemType.GOODS, "1");
    sell(gone, false);
    assertThat(refusedPart(set, gone, "1")).isEqualTo("part PART_WITHDRAWN");
    assertThat(keep(set, nail, "30")).as("only another quantity").isZero();
    assertThat(trade.as(clerk(), () -> bundles.named(List.of(set))))
        .extracting(BundleEntry::part)
        .containsExactly(hammer, nail);
    trade.as(clerk(), () -> bundles.remove(set, nail));
    assertThatThrownBy(() -> trade.as(clerk(), () -> bundles.remove(set, nail)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> receive(set, 1))
        .isInstanceOfSatisfying(
            InvalidInput.class, why -> assertThat(why.code()).isEqualTo("ITEM_IS_BUNDLE"));
    assertThat(
            trade.rows(
                "SELECT c.after_value FROM item_change c JOIN item i ON i.id = c.item_id"
                    + " WHERE i.number = ?1 AND c.field = 'part' AND c.after_value LIKE '30 %'",
                set.value()))
        .hasSize(1);
  }

  private void sell(ItemNumber number, boolean sold) {
    ItemData read = trade.as(clerk(), () -> items.data(number));
    trade.as(clerk(), () -> items.change(read.sold(sold)));
  }

  @Test
  void it_weighs_and_can_be_had_as_its_parts_allow() {
    receive(hammer, 7);
    receive(nail, 80);
    Item shown = trade.as(customer.buyer(), () -> offers.shown(set)).detail().item().item();
    assertThat(shown.weightKg()).isEqualByComparingTo("1.75");
    assertThat(shown.parts()).extracting(BundlePart::number).containsExactly(hammer, nail);
    assertThat(free()).isEqualTo(Quantity.pieces(3));
    receive(nail, 100);
    assertThat(free()).isEqualTo(Quantity.pieces(7));
  }

  @Test
  void its_parts_are_reserved_issued_in_whole_sets_and_one_position_is_invoiced() {
    receive(hammer, 3);
    receive(nail, 60);
    String number = confirmed(3);
    assertThat(line(number).reserved()).isEqualTo(Quantity.pieces(2));
    assertThat(line(number).backordered()).isEqualTo(Quantity.pieces(1));
    assertThat(balance(hammer)).isEqualTo(List.of(3L, 2L));
    assertThat(balance(nail)).isEqualTo(List.of(60L, 50L));
    assertThat(free()).isEqualTo(Quantity.pieces(0));

    // what the bundle becomes later does not touch the order
    keep(set, nail, "100");
    receive(nail, 40);
    trade.as(clerk(), () -> ordering.reserveMissing(new OrderNumber(number)));
    assertThat(line(number).reserved()).isEqualTo(Quantity.pieces(3));
    assertThat(balance(nail)).isEqualTo(List.of(100L, 75L));

    Actor warehouse = trade.staff(Role.WAREHOUSE);
    assertThat(trade.as(warehouse, () -> stock.reserved(new DemandNumber(number))))
        .isEqualTo(Map.of(Trade.WAREHOUSE, Map.of(1, Quantity.pieces(3))));
    assertThatThrownBy(() -> issue(number, new BigDecimal("0.5")))
        .isInstanceOfSatisfying(
            InvalidInput.class, why -> assertThat(why.code()).isEqualTo("NOT_WHOLE_BUNDLES"));
    issue(number, BigDecimal.valueOf(2));
    assertThat(balance(hammer)).isEqualTo(List.of(1L, 1L));
    assertThat(balance(nail)).isEqualTo(List.of(50L, 25L));

    String invoice = trade.invoiced(number);
    DocumentDetail.Line position = detail(invoice).lines().get(0);
    assertThat(position.quantity()).isEqualTo(Quantity.pieces(2));
    assertThat(Objects.requireNonNull(position.price()).net().amount()).isEqualByComparingTo("160");
    DocumentDetail note =
        trade.as(clerk(), () -> billing.documentsOf(new OrderNumber(number))).stream()
            .filter(paper -> paper.kind() == DocumentKind.GOODS_ISSUE_NOTE)
            .map(paper -> detail(paper.number().value()))
            .findFirst()
            .orElseThrow();
    assertThat(note.lines()).hasSize(1);
    assertThat(note.lines().get(0).item().partsOf(note.lines().get(0).quantity()))
        .extracting(LinePart::number, LinePart::quantity)
        .containsExactly(tuple(hammer, Quantity.pieces(2)), tuple(nail, Quantity.pieces(50)));

    trade.as(
        clerk(),
        () -> ordering.close(new OrderNumber(number), order(number).version(), "enough", null));
    assertThat(balance(hammer)).isEqualTo(List.of(1L, 0L));
    assertThat(balance(nail)).isEqualTo(List.of(50L, 0L));
  }

  private void issue(String number, BigDecimal sets) {
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(),
                new OrderNumber(number),
                Trade.WAREHOUSE,
                Map.of(1, Quantity.of(sets, UnitCode.PIECE))));
  }

  private DocumentDetail detail(String number) {
    return trade.as(trade.staff(Role.ACCOUNTING), () -> billing.detail(new DocumentNumber(number)));
  }

  @Test
  void cancelling_gives_all_parts_back() {
    receive(hammer, 5);
    receive(nail, 500);
    String number = confirmed(2);
    assertThat(balance(nail)).isEqualTo(List.of(500L, 50L));
    trade.as(
        clerk(),
        () -> ordering.cancel(new OrderNumber(number), order(number).version(), "no", null));
    assertThat(balance(hammer)).isEqualTo(List.of(5L, 0L));
    assertThat(balance(nail)).isEqualTo(List.of(500L, 0L));
  }

  @Test
  void one_of_which_a_part_is_withdrawn_cannot_be_ordered() {
    receive(hammer, 5);
    receive(nail, 500);
    trade.as(customer.buyer(), () -> baskets.setQuantity(set, BigDecimal.ONE));
    sell(nail, false);
    assertThatThrownBy(
            () ->
                trade.as(
                    customer.buyer(),
                    () -> ordering.place(trade.review(customer, Trade.key(), "late"))))
        .isInstanceOfSatisfying(
            BusinessException.class, why -> assertThat(why.code()).isEqualTo("BUNDLE_INCOMPLETE"));
  }

  @Test
  void parts_are_loaded_from_a_file_and_written_into_one() {
    ItemNumber bag = item("BAG", ItemType.GOODS, "0.2");
    String csv =
        "bundleNumber;partNumber;partQuantity\n"
            + (set + ";" + bag + ";2\n")
            + (set + ";" + nail + ";40\n")
            + (set + ";" + hammer + ";1\n")
            + (bag + ";" + nail + ";1\n")
            + (set + ";" + set + ";1\n");
    FileUpload upload = FileUpload.of("zestawy.csv", csv.getBytes(StandardCharsets.UTF_8));
    String file = trade.as(clerk(), () -> transfers.begin(Trade.key(), "bundles", upload));
    TransferColumns columns = trade.as(clerk(), () -> transfers.columns(file));
    ColumnChoice choice =
        new ColumnChoice(
            columns.columns().stream().map(TransferColumns.Column::field).toList(), null, null);
    trade.as(clerk(), () -> transfers.check(file, columns.file().version(), choice));
    TransferView seen = ended(file);
    assertThat(seen.state()).isEqualTo(TransferState.CHECKED);
    assertThat(
            List.of(
                seen.counts().added(),
                seen.counts().changed(),
                seen.counts().same(),
                seen.counts().refused()))
        .isEqualTo(List.of(1L, 1L, 1L, 2L));
    trade.as(clerk(), () -> transfers.apply(file, seen.version(), false));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
    assertThat(trade.as(clerk(), () -> bundles.named(List.of(set))))
        .extracting(
            each -> each.part() + " " + each.quantity().stripTrailingZeros().toPlainString())
        .containsExactly(hammer + " 1", nail + " 40", bag + " 2");
    assertThat(trade.as(clerk(), () -> bundles.all(PageRequest.first(500))).rows())
        .extracting(BundleEntry::part)
        .contains(bag);
  }

  private TransferView ended(String file) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    TransferView seen = trade.as(clerk(), () -> transfers.file(file));
    while (seen.state().isRunning() && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      seen = trade.as(clerk(), () -> transfers.file(file));
    }
    return seen;
  }
}
