package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.QuickOrder;
import app.kontor.ordering.Removals;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.ordering.UnknownList;
import app.kontor.ordering.UnknownRemoval;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of goods, whose they are and who sees them, and many rows at once. */
@ExtendWith(ArquillianExtension.class)
class ShoppingListsIT {
  private static final Duration VERIFIED = Duration.ofSeconds(2);

  /** Items of this test alone, each with a price and sold by the piece. */
  private static final int ITEMS = 300;

  private static final long FIRST = 882_000;

  @Inject private Trade trade;
  @EJB private ShoppingLists lists;
  @EJB private Baskets baskets;
  @EJB private QuickOrder quickOrder;
  @EJB private BuyersNumbers numbers;
  @EJB private Removals removals;
  @EJB private Catalogue catalogue;

  private Customer customer;
  private Actor buyer;
  private Actor colleague;

  @BeforeEach
  void three_hundred_items_and_two_people() {
    trade.open();
    customer = trade.customer("LISTS", null);
    buyer = customer.buyer();
    Actor other = customer.person(Role.COMPANY_ADMIN);
    colleague =
        Actor.person(
            other.userId(),
            other.email(),
            other.name(),
            other.language(),
            1,
            customer.id(),
            Set.of(Role.BUYER));
    trade.sql(
        "INSERT IGNORE INTO app_user_role (user_id, role) VALUES (?1, 'BUYER')", other.userId());
    if (trade.rows("SELECT id FROM item WHERE id = ?1", FIRST).isEmpty()) {
      items();
    }
    trade.sql("UPDATE item SET active = TRUE WHERE id BETWEEN ?1 AND ?2", FIRST, FIRST + ITEMS);
  }

  private void items() {
    trade.sql(
        "INSERT INTO item (id, seller_id, number, plain_number, ean, maker_number, category_id,"
            + " unit, packaging, weight_kg, vat_class, active, kind)"
            + " SELECT ?1 + seq, 1, CONCAT('QO-', LPAD(seq, 4, '0')), CONCAT('QO', LPAD(seq, 4,"
            + " '0')), IF(seq = 7, '4006381333931', NULL), IF(seq IN (8, 9), 'MK 77', NULL),"
            + " 88000, 'C62', IF(seq % 10 = 5, 10, 1), 0.1, 'STANDARD', TRUE, 'GOODS' FROM"
            + " seq_0_to_299",
        FIRST);
    trade.sql(
        "INSERT INTO item_text (item_id, language, name, description)"
            + " SELECT ?1 + seq, l.code, CONCAT('Bolt ', seq), 'x' FROM seq_0_to_299"
            + " JOIN (SELECT 'pl' AS code UNION SELECT 'de' UNION SELECT 'en') l",
        FIRST);
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT 88002, ?1 + seq, 1, 2.50, 1 FROM seq_0_to_299",
        FIRST);
    trade.sql("UPDATE reference_stamp SET stamp = stamp + 1");
  }

  private String list(Actor who, String name) {
    return trade.as(who, () -> lists.create(Trade.key(), name));
  }

  private ShoppingListPart part(Actor who, String list) {
    return trade.as(who, () -> lists.part(list, BasketQuery.ALL, LineOrder.ADDED, 1, 50));
  }

  private void add(String list, String word, int quantity) {
    trade.as(buyer, () -> lists.add(list, word, BigDecimal.valueOf(quantity), null));
  }

  @Test
  void a_company_finds_and_orders_by_its_own_numbers_and_nobody_else_does() {
    String ours = "QO-0002";
    keep(customer, "OWN 1/" + customer.id(), "QO-0001");
    keep(customer, ours, "QO-0003");
    String own = "own-1" + customer.id();
    List<CheckedRow> rows =
        trade.as(buyer, () -> quickOrder.check(own + "\t5\n" + ours + "\t2\nQO-0004\t1\n"));
    assertThat(rows)
        .extracting(row -> Objects.requireNonNull(row.together()).item().number().value())
        .containsExactly("QO-0001", "QO-0003", "QO-0004");
    assertThat(rows.get(1).hidden()).containsExactly(new ItemNumber(ours));
    assertThat(rows.get(0).hidden()).isEmpty();
    trade.as(buyer, () -> quickOrder.add(own + "\t5", ""));
    Basket basket = trade.as(buyer, () -> baskets.basket());
    assertThat(basket.lines().get(0).item().buyersNumber()).isEqualTo("OWN 1/" + customer.id());
    String list = list(buyer, "By own numbers");
    add(list, own, 3);
    assertThat(part(buyer, list).lines().get(0).item().number().value()).isEqualTo("QO-0001");
    // the index follows what the test has written to the tables
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (found(buyer, own).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(found(buyer, own)).startsWith("QO-0001");
    assertThat(found(colleague, own.substring(0, 7))).contains("QO-0001");
    trade.sql(
        "UPDATE buyers_item SET name = 'Dübel für die Hütte' WHERE partner_id = ?1"
            + " AND number LIKE 'OWN%'",
        customer.id());
    assertThat(found(buyer, "hütte dübel")).as("a name of its own").startsWith("QO-0001");
    assertThat(found(buyer, ours)).startsWith("QO-0003", "QO-0002");

    Customer rival = trade.customer("LISTS-RIVAL", null);
    assertThat(found(rival.buyer(), own)).isEmpty();
    assertThat(found(rival.buyer(), "hütte dübel")).doesNotContain("QO-0001");
    assertThat(trade.as(rival.buyer(), () -> quickOrder.check(own)).get(0).isRefused()).isTrue();
    assertThat(trade.as(rival.buyer(), () -> quickOrder.check(ours)))
        .extracting(row -> Objects.requireNonNull(row.together()).item().number().value())
        .containsExactly(ours);
    assertThat(found(trade.staff(Role.SALES), own)).isEmpty();
    PartnerNumber number = new PartnerNumber(customer.number());
    assertThat(
            trade
                .as(trade.staff(Role.SALES), () -> catalogue.meantBy(number, List.of(own)))
                .getOrDefault(own, MeantItem.NOTHING)
                .require(own, "item")
                .number()
                .value())
        .isEqualTo("QO-0001");
    assertThatThrownBy(() -> keep(customer, ours, "QO-0009"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("OWN_NUMBER_TAKEN"));
    assertThatThrownBy(
            () ->
                trade.as(rival.buyer(), () -> numbers.ofCustomer(number, "", PageRequest.first(5))))
        .isInstanceOf(UnknownPartner.class);
    trade.as(buyer, () -> baskets.clear());
  }

  private List<String> found(Actor who, String text) {
    return trade.as(who, () -> catalogue.suggestEach(text, 8)).stream()
        .map(item -> item.number().value())
        .toList();
  }

  private void keep(Customer of, String number, String item) {
    trade.as(
        of.buyer(),
        () ->
            numbers.keep(
                Trade.key(),
                new BuyersNumberData(
                    new PartnerNumber(""), number, new ItemNumber(item), "", false)));
  }

  @Test
  void a_line_moves_between_lists_and_the_basket_with_its_note() {
    String one = list(buyer, "One");
    String two = list(buyer, "Two");
    add(one, "qo 0001", 3);
    add(one, "4006381333931", 4);
    add(one, "QO-0001", 2);
    long version = part(buyer, one).version();
    trade.as(
        buyer,
        () ->
            lists.setLines(
                one,
                version,
                Map.of(
                    LineKey.of(new ItemNumber("QO-0001")),
                    new LineChange(new Amount(BigDecimal.valueOf(6), null), " for  the roof "))));
    Moved moved = trade.as(buyer, () -> lists.move(new MoveLines(one, two, List.of(), true)));
    assertThat(moved.moved()).isEqualTo(2);
    assertThat(part(buyer, one).lines()).isEmpty();
    assertThat(part(buyer, two).lines())
        .extracting(
            line -> line.item().number() + " " + line.quantity().value().intValue() + line.note())
        .containsExactly("QO-0001 6for the roof", "QO-0007 4");
    assertThat(part(buyer, two).net().amount()).isEqualByComparingTo("25.00");

    trade.as(
        buyer,
        () ->
            lists.move(
                new MoveLines(two, "", List.of(LineKey.of(new ItemNumber("QO-0001"))), false)));
    Basket basket = trade.as(buyer, () -> baskets.basket());
    assertThat(basket.lines())
        .extracting(line -> line.item().number() + " " + line.note())
        .containsExactly("QO-0001 for the roof");
    assertThat(part(buyer, two).lines()).as("copied, not moved").hasSize(2);
    String saved = list(buyer, "Saved");
    trade.as(buyer, () -> lists.move(new MoveLines("", saved, List.of(), false)));
    assertThat(part(buyer, saved).lines().get(0).note()).isEqualTo("for the roof");
  }

  @Test
  void a_dead_item_stays_on_the_list_and_keeps_the_rest_going() {
    String list = list(buyer, "Old");
    add(list, "QO-0010", 1);
    add(list, "QO-0011", 1);
    add(list, "QO-0015", 3);
    trade.sql("UPDATE item SET active = FALSE WHERE id = ?1", FIRST + 10);
    ShoppingListPart part = part(buyer, list);
    assertThat(part.lines())
        .extracting(Basket.Line::problem)
        .containsExactly("ITEM_INACTIVE", null, "NOT_A_MULTIPLE");
    assertThat(part.blocked()).isEqualTo(2);
    Moved moved = trade.as(buyer, () -> lists.move(new MoveLines(list, "", List.of(), true)));
    assertThat(moved.moved()).isEqualTo(1);
    assertThat(moved.refused().keySet())
        .containsExactly(new ItemNumber("QO-0010"), new ItemNumber("QO-0015"));
    assertThat(part(buyer, list).lines()).as("what was refused stays").hasSize(2);
  }

  @Test
  void who_sees_a_list_is_said_by_its_owner() {
    String list = list(buyer, "Mine");
    add(list, Trade.ITEM, 1);
    assertThatThrownBy(() -> part(colleague, list)).isInstanceOf(UnknownList.class);
    assertThat(shared(list, ListReaders.COMPANY, false, List.of())).isTrue();
    assertThat(part(colleague, list).list().changeable()).isFalse();
    assertThatThrownBy(() -> trade.as(colleague, () -> lists.add(list, Trade.ITEM, null, null)))
        .isInstanceOf(UnknownList.class);
    assertThat(shared(list, ListReaders.CHOSEN, true, List.of())).isTrue();
    assertThatThrownBy(() -> part(colleague, list)).isInstanceOf(UnknownList.class);
    assertThat(shared(list, ListReaders.CHOSEN, true, List.of(colleague.email()))).isTrue();
    trade.as(colleague, () -> lists.add(list, Trade.ITEM, BigDecimal.ONE, null));
    assertThat(part(buyer, list).lines().get(0).quantity().value()).isEqualByComparingTo("2");
    assertThat(part(buyer, list).readers()).containsExactly(colleague.email());

    Actor stranger = trade.customer("OTHERS", null).buyer();
    assertThatThrownBy(() -> part(stranger, list)).isInstanceOf(UnknownList.class);
    assertThatThrownBy(() -> shared(list, ListReaders.CHOSEN, true, List.of(stranger.email())))
        .isInstanceOf(InvalidInput.class);

    trade.as(buyer, () -> lists.handOver(list, part(buyer, list).version(), colleague.email()));
    assertThat(part(colleague, list).list().own()).isTrue();
    assertThatThrownBy(() -> part(buyer, list)).isInstanceOf(UnknownList.class);
    trade.as(colleague, () -> lists.delete(list, part(colleague, list).version()));
    assertThatThrownBy(() -> part(colleague, list)).isInstanceOf(UnknownList.class);
  }

  private boolean shared(String list, ListReaders readers, boolean change, List<String> people) {
    long version = part(buyer, list).version();
    trade.as(
        buyer, () -> lists.change(list, version, new ListTerms("Ours", readers, change, people)));
    return true;
  }

  @Test
  void what_is_saved_for_later_is_of_one_person_and_comes_back_with_unit_and_note() {
    trade.sql(
        "INSERT IGNORE INTO item_unit (item_id, unit, factor) VALUES (?1, 'XPK', 25)", FIRST + 20);
    ItemNumber bolt = new ItemNumber("QO-0020");
    LineKey boxes = new LineKey(bolt, UnitCode.PACKAGE);
    assertThat(part(buyer, ShoppingLists.CLIPBOARD).lines()).as("before it is kept").isEmpty();
    String list = list(buyer, "With a note");
    add(list, "QO-0020", 30);
    trade.as(buyer, () -> lists.add(list, "QO-0020", BigDecimal.valueOf(2), UnitCode.PACKAGE));
    trade.as(
        buyer,
        () ->
            lists.setLines(
                list,
                part(buyer, list).version(),
                Map.of(
                    boxes,
                    new LineChange(new Amount(BigDecimal.valueOf(2), UnitCode.PACKAGE), "roof"))));
    trade.as(buyer, () -> lists.move(new MoveLines(list, "", List.of(), false)));
    moved("", ShoppingLists.CLIPBOARD, boxes);
    moved("", ShoppingLists.CLIPBOARD);
    assertThat(trade.as(buyer, () -> baskets.lineCount())).isZero();
    assertThat(told(part(buyer, ShoppingLists.CLIPBOARD).lines()))
        .containsExactly("2 XPK roof", "30 C62 ");
    assertThat(part(colleague, ShoppingLists.CLIPBOARD).lines()).as("another's is empty").isEmpty();
    assertThat(trade.as(buyer, () -> lists.changeable()))
        .extracting(ShoppingListSummary::name)
        .as("no list among the lists")
        .doesNotContain("");
    moved(ShoppingLists.CLIPBOARD, "", boxes);
    assertThat(told(trade.as(buyer, () -> baskets.basket()).lines())).containsExactly("2 XPK roof");
    assertThat(told(part(buyer, ShoppingLists.CLIPBOARD).lines())).containsExactly("30 C62 ");
    long version = part(buyer, ShoppingLists.CLIPBOARD).version();
    assertThatThrownBy(() -> trade.as(buyer, () -> lists.delete(ShoppingLists.CLIPBOARD, version)))
        .isInstanceOf(UnknownList.class);
  }

  private void moved(String from, String to, LineKey... lines) {
    trade.as(buyer, () -> lists.move(new MoveLines(from, to, List.of(lines), true)));
  }

  private static List<String> told(List<Basket.Line> lines) {
    return lines.stream().map(line -> line.portion().sold() + " " + line.note()).toList();
  }

  @Test
  void what_was_taken_out_comes_back_as_it_was_and_once() {
    String list = list(buyer, "To be deleted");
    add(list, "QO-0021", 5);
    add(list, "QO-0022", 6);
    shared(list, ListReaders.CHOSEN, true, List.of(colleague.email()));
    trade.as(buyer, () -> lists.move(new MoveLines(list, "", List.of(), false)));
    Basket before = trade.as(buyer, () -> baskets.basket());
    LineKey first = before.lines().get(0).key();

    String line = trade.as(buyer, () -> baskets.remove(first));
    String rest = trade.as(buyer, () -> baskets.clear());
    assertThat(trade.as(buyer, () -> baskets.lineCount())).isZero();
    assertThat(trade.as(colleague, () -> removals.find(line))).as("of another").isEmpty();
    assertThatThrownBy(() -> trade.as(colleague, () -> removals.undo(line)))
        .isInstanceOf(UnknownRemoval.class);
    trade.as(buyer, () -> removals.undo(line));
    trade.as(buyer, () -> removals.undo(rest));
    assertThat(trade.as(buyer, () -> baskets.basket())).isEqualTo(before);
    assertThatThrownBy(() -> trade.as(buyer, () -> removals.undo(line)))
        .isInstanceOf(UnknownRemoval.class);

    ShoppingListPart shown = part(buyer, list);
    trade.as(buyer, () -> lists.delete(list, shown.version()));
    assertThatThrownBy(() -> part(buyer, list)).isInstanceOf(UnknownList.class);
    assertThatThrownBy(() -> part(colleague, list)).isInstanceOf(UnknownList.class);
    assertThat(trade.as(buyer, () -> removals.undo(list)).deleted()).isTrue();
    assertThat(part(buyer, list).lines()).isEqualTo(shown.lines());
    assertThat(part(colleague, list).list().changeable()).as("its readers, too").isTrue();
    String second =
        trade.as(
            buyer,
            () ->
                lists.setLines(
                    list,
                    part(buyer, list).version(),
                    Map.of(first, new LineChange(new Amount(BigDecimal.ZERO, null), ""))));
    trade.sql(
        "UPDATE removed_line SET removed_at = removed_at - INTERVAL 20 MINUTE WHERE removal = ?1",
        second);
    assertThatThrownBy(() -> trade.as(buyer, () -> removals.undo(second)))
        .as("too late")
        .isInstanceOf(UnknownRemoval.class);
  }

  @Test
  void a_thousand_rows_are_verified_in_two_seconds_and_none_is_lost() {
    String text =
        IntStream.range(0, QuickOrder.MAX_ROWS)
            .mapToObj(row -> "QO-" + String.format("%04d", row % ITEMS) + "\t" + (row % 7 + 1) * 10)
            .collect(Collectors.joining("\n"));
    trade.as(buyer, () -> quickOrder.check(text));
    long begun = System.nanoTime();
    List<CheckedRow> rows = trade.as(buyer, () -> quickOrder.check(text));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println("ShoppingListsIT: 1000 rows verified in " + took.toMillis() + " ms");
    assertThat(rows).hasSize(QuickOrder.MAX_ROWS).allMatch(CheckedRow::isTakeable);
    assertThat(rows.get(ITEMS).sameAs()).isEqualTo(1);
    assertThat(took).isLessThan(VERIFIED);
    assertThatThrownBy(() -> trade.as(buyer, () -> quickOrder.check(text + "\nQO-0001 10")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void each_row_is_accounted_for_and_what_is_refused_says_why() {
    String text =
        """
        number;quantity;unit
        QO-0001;5;szt
        no such thing;1;
        QO-0015;3;
        mk 77;2;
        4006381333931;2;pcs

        QO-0001;1;
        QO-0002;many;
        QO-0003;4;box
        QO-0012;-3;
        """;
    List<CheckedRow> rows = trade.as(buyer, () -> quickOrder.check(text));
    assertThat(rows)
        .extracting(row -> row.typed().line())
        .containsExactly(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
    assertThat(rows)
        .extracting(row -> row.refusal() == null ? "" : row.field() + " " + row.refusal().code())
        .containsExactly(
            "",
            "",
            "item ITEM_UNKNOWN",
            "quantity NOT_A_MULTIPLE",
            "item SPELLING_AMBIGUOUS",
            "",
            "",
            "quantity NO_NUMBER",
            "unit UNIT_NOT_SOLD",
            "quantity TOO_SMALL");
    assertThat(rows.get(4).candidates()).hasSize(2);
    assertThat(rows.get(6).sameAs()).isEqualTo(2);
    assertThat(trade.as(buyer, () -> baskets.lineCount())).as("nothing yet").isZero();

    QuickOrder.Added added = trade.as(buyer, () -> quickOrder.add(text, ""));
    assertThat(added.added()).isEqualTo(3);
    assertThat(added.refused())
        .extracting(row -> row.typed().line())
        .containsExactly(3, 4, 5, 9, 10, 11);
    Basket basket = trade.as(buyer, () -> baskets.basket());
    assertThat(basket.lines())
        .extracting(line -> line.item().number() + " " + line.quantity().value().intValue())
        .containsExactly("QO-0001 6", "QO-0007 2");
    String list = list(buyer, "Rows");
    assertThat(trade.as(buyer, () -> quickOrder.add("2x QO-0001\nQO-0002 12", list)).added())
        .isEqualTo(2);
    assertThat(part(buyer, list).lines()).hasSize(2);
  }

  @Test
  void rows_of_a_file_become_rows() {
    FileUpload file =
        FileUpload.of(
            "rows.csv",
            "Artikel;Menge\nQO-0001;1,5\n\nQO-0002;12\n".getBytes(StandardCharsets.UTF_8));
    String text = trade.as(buyer, () -> quickOrder.read(file));
    assertThat(text).isEqualTo("Artikel\tMenge\nQO-0001\t1,5\nQO-0002\t12\n");
    assertThat(trade.as(buyer, () -> quickOrder.check(text))).hasSize(3);
  }
}
