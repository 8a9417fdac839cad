package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.RelatedAs;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.Relation;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to what is kept in an order, shown from both sides, and loaded from files. */
@ExtendWith(ArquillianExtension.class)
class ItemRelationsIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private ItemRelations relations;
  @EJB private Offers offers;
  @EJB private Transfers transfers;

  private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

  @BeforeEach
  void open() {
    trade.open();
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private ItemNumber number(String name) {
    return new ItemNumber(name + "-" + run);
  }

  private ItemNumber item(String name) {
    ItemData data =
        new ItemData(
            number(name),
            ItemData.NEW,
            ItemTrade.goods("STANDARD"),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of("TRADE"),
            Map.of("en", new ItemWords("Related " + name, "", "")),
            true,
            null);
    return trade.as(clerk(), () -> items.create(Trade.key(), data));
  }

  private void sell(ItemNumber number, boolean sold, @Nullable ItemNumber successor) {
    ItemData read = trade.as(clerk(), () -> items.data(number));
    ItemData wanted =
        new ItemData(
            read.number(),
            read.version(),
            read.trade(),
            read.measures(),
            read.units(),
            read.categories(),
            read.texts(),
            sold,
            successor);
    trade.as(clerk(), () -> items.change(wanted));
  }

  private int add(ItemNumber item, RelationKind kind, ItemNumber... related) {
    return trade.as(clerk(), () -> relations.add(Trade.key(), item, kind, List.of(related)));
  }

  private List<ItemNumber> named(ItemNumber item, RelationKind kind) {
    return trade.as(clerk(), () -> relations.of(item)).stream()
        .filter(each -> each.kind() == kind && !each.naming())
        .map(RelatedItem::item)
        .map(Item::number)
        .toList();
  }

  private List<ItemNumber> shown(ItemNumber item, RelatedAs as) {
    return page(item).related().stream()
        .filter(group -> group.as() == as)
        .flatMap(group -> group.offers().stream())
        .map(Offer::item)
        .map(Item::number)
        .toList();
  }

  private Offers.Shown page(ItemNumber item) {
    return trade.as(trade.customer("RELATED", null).buyer(), () -> offers.shown(item));
  }

  @Test
  void they_stand_in_an_order_and_are_shown_from_both_sides() {
    ItemNumber screw = item("SCREW");
    ItemNumber nut = item("NUT");
    ItemNumber washer = item("WASHER");
    ItemNumber bit = item("BIT");
    assertThat(add(screw, RelationKind.ACCESSORY, nut, washer)).isEqualTo(2);
    // one that is there stays where it is, however it is spelled
    assertThat(
            add(
                screw,
                RelationKind.ACCESSORY,
                new ItemNumber(nut.value().toLowerCase(Locale.ROOT)),
                bit))
        .isEqualTo(1);
    assertThat(named(screw, RelationKind.ACCESSORY)).containsExactly(nut, washer, bit);
    List<ItemNumber> turned = List.of(bit, nut, washer);
    trade.as(clerk(), () -> relations.arrange(screw, RelationKind.ACCESSORY, turned));
    assertThat(shown(screw, RelatedAs.ACCESSORY)).isEqualTo(turned);
    assertThat(shown(washer, RelatedAs.FITS)).containsExactly(screw);
    assertThat(trade.as(clerk(), () -> relations.of(washer)))
        .extracting(RelatedItem::naming)
        .containsExactly(true);

    sell(nut, false, null);
    assertThat(shown(screw, RelatedAs.ACCESSORY)).containsExactly(bit, washer);
    assertThat(named(screw, RelationKind.ACCESSORY)).isEqualTo(turned);
    trade.as(clerk(), () -> relations.remove(screw, RelationKind.ACCESSORY, nut));
    assertThatThrownBy(
            () -> trade.as(clerk(), () -> relations.arrange(screw, RelationKind.ACCESSORY, turned)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () -> trade.as(clerk(), () -> relations.remove(screw, RelationKind.ACCESSORY, nut)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(trade.as(clerk(), () -> items.history(screw, 50)))
        .extracting(ItemChanged::field)
        .contains("accessory");
  }

  @Test
  void what_cannot_be_is_refused_and_nothing_is_kept_of_it() {
    ItemNumber one = item("ONE");
    ItemNumber two = item("TWO");
    assertThatThrownBy(() -> add(one, RelationKind.UP_SELL, two, one))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("RELATION_TO_ITSELF"));
    assertThatThrownBy(() -> add(one, RelationKind.UP_SELL, two, number("NONE")))
        .isInstanceOf(UnknownItem.class);
    assertThat(named(one, RelationKind.UP_SELL)).isEmpty();
  }

  @Test
  void what_is_no_longer_sold_offers_what_does_the_same_and_its_successor() {
    ItemNumber old = item("OLD");
    ItemNumber like = item("LIKE");
    ItemNumber next = item("NEXT");
    ItemNumber washer = item("OLDWASHER");
    add(like, RelationKind.ALTERNATIVE, old);
    add(old, RelationKind.ACCESSORY, washer);
    sell(old, false, null);
    Offers.Shown alone = page(old);
    assertThat(alone.detail().offer().item().active()).isFalse();
    assertThat(alone.detail().offer().price()).isNull();
    assertThat(shown(old, RelatedAs.ALTERNATIVE)).containsExactly(like);
    assertThat(shown(old, RelatedAs.ACCESSORY)).isEmpty();

    sell(old, false, next);
    Offers.Shown instead = page(old);
    assertThat(instead.detail().offer().item().number()).isEqualTo(next);
    assertThat(instead.detail().item().replaces()).isEqualTo(old);
    assertThat(shown(old, RelatedAs.ALTERNATIVE)).containsExactly(like);
    sell(like, false, null);
    sell(old, false, null);
    assertThatThrownBy(() -> page(old)).isInstanceOf(UnknownItem.class);
  }

  @Test
  void a_file_adds_and_moves_them_and_says_what_it_cannot_take() {
    ItemNumber machine = item("MACHINE");
    ItemNumber blade = item("BLADE");
    ItemNumber belt = item("BELT");
    add(machine, RelationKind.SPARE_PART, belt);
    String csv =
        "Numer towaru;Rodzaj powiązania;Numer powiązanego towaru;Kolejność\n"
            + machine
            + ";część zamienna;"
            + blade
            + ";5\n"
            + machine
            + ";Ersatzteil;"
            + belt
            + ";9\n"
            + machine
            + ";friend;"
            + blade
            + ";\n"
            + machine
            + ";accessory;"
            + machine
            + ";\n";
    String file = checked(csv);
    TransferView seen = view(file);
    assertThat(seen.counts().added()).isEqualTo(1);
    assertThat(seen.counts().changed()).isEqualTo(1);
    assertThat(seen.counts().refused()).isEqualTo(2);
    trade.as(clerk(), () -> transfers.apply(file, seen.version(), false));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
    assertThat(named(machine, RelationKind.SPARE_PART)).containsExactly(blade, belt);
    assertThat(trade.as(clerk(), () -> relations.named(List.of(machine))))
        .contains(new Relation(machine, RelationKind.SPARE_PART, belt, 9));
    assertThat(view(checked(csv)).counts().same()).isEqualTo(2);
  }

  private String checked(String csv) {
    FileUpload upload = FileUpload.of("powiazania.csv", csv.getBytes(StandardCharsets.UTF_8));
    String file = trade.as(clerk(), () -> transfers.begin(Trade.key(), "relations", upload));
    TransferColumns columns = trade.as(clerk(), () -> transfers.columns(file));
    ColumnChoice choice =
        new ColumnChoice(
            columns.columns().stream().map(TransferColumns.Column::field).toList(), null, null);
    trade.as(clerk(), () -> transfers.check(file, columns.file().version(), choice));
    assertThat(ended(file).state()).isEqualTo(TransferState.CHECKED);
    return file;
  }

  private TransferView view(String file) {
    return trade.as(clerk(), () -> transfers.file(file));
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
}
