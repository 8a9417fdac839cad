package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.Items;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.SetPrice;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.ItemSelection;
import app.kontor.transfer.MassChange;
import app.kontor.transfer.MassChanges;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.UnknownTransfer;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One value for many items: looked at, applied, each item for itself, and taken back. */
@ExtendWith(ArquillianExtension.class)
class MassChangesIT {
  private static final int ITEMS = 30;
  private static final int PATIENCE_SECONDS = 120;

  @EJB private MassChanges changes;
  @EJB private Transfers transfers;
  @EJB private Items items;
  @EJB private Offers offers;
  @EJB private PriceBatches prices;
  @Inject private Trade trade;

  private String word = "";

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  @BeforeEach
  void open() {
    trade.open();
    sales = trade.staff(Role.SALES);
    word =
        "M" + Trade.key().replaceAll("[^A-Za-z0-9]", "").substring(0, 8).toUpperCase(Locale.ROOT);
    StringBuilder csv =
        new StringBuilder("Numer towaru;Nazwa (pl);Kategoria;Waga w kg;Jednostka\n");
    for (int i = 0; i < ITEMS; i++) {
      csv.append(word).append('-').append(i).append(";Kołek ").append(i);
      csv.append(";Kołki ").append(word).append(i % 2 == 0 ? " > A" : " > B").append(";0,1;szt\n");
    }
    FileUpload upload = FileUpload.of("k.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    String file = trade.as(sales, () -> transfers.begin(Trade.key(), "items", upload));
    TransferColumns columns = trade.as(sales, () -> transfers.columns(file));
    List<String> fields = columns.columns().stream().map(TransferColumns.Column::field).toList();
    trade.as(
        sales,
        () ->
            transfers.check(file, columns.file().version(), new ColumnChoice(fields, null, null)));
    applied(file);
  }

  @Test
  void a_value_is_shown_old_and_new_applied_and_taken_back() {
    String file = begun(marked(0, 1, 2), MassChange.set("maker", "Norwid"));
    assertThat(item(0).trade().maker()).as("nothing is done before it was looked at").isNull();
    assertThat(rows(file, Effect.CHANGED))
        .hasSize(3)
        .allSatisfy(
            row -> {
              TransferredRow.Change change = row.changes().get(0);
              assertThat(row.changes()).hasSize(1);
              assertThat(change.field().key()).isEqualTo("maker");
              assertThat(change.before()).isNull();
              assertThat(change.after()).isEqualTo("Norwid");
            });
    applied(file);
    assertThat(item(1).trade().maker()).isEqualTo("Norwid");
    assertThat(item(3).trade().maker()).isNull();
    assertThat(item(1).texts().get("pl")).isNotNull();

    String again = begun(marked(1, 3), MassChange.set("maker", "Tajna"));
    applied(again);
    String back = trade.as(sales, () -> changes.takeBack(Trade.key(), again, "back"));
    ended(back);
    assertThat(item(1).trade().maker()).as("taking back is looked at, too").isEqualTo("Tajna");
    applied(back);
    assertThat(item(1).trade().maker()).isEqualTo("Norwid");
    assertThat(item(3).trade().maker()).isNull();
  }

  @Test
  void an_item_that_cannot_be_changed_says_so_and_holds_no_other_up() {
    ItemData first = item(0);
    String other = first.categories().get(0);
    String inB = item(1).categories().get(0);
    String file = begun(marked(0, 1), MassChange.category(MassChange.Aim.REMOVE_CATEGORY, other));
    assertThat(view(file).counts().refused()).as("an item has one category at least").isEqualTo(1);
    assertThat(view(file).counts().same()).as("the other one is not in it").isEqualTo(1);

    String added = begun(marked(0, 1), MassChange.category(MassChange.Aim.ADD_CATEGORY, inB));
    assertThat(view(added).counts().changed()).isEqualTo(1);
    assertThat(view(added).counts().same()).isEqualTo(1);
    applied(added);
    assertThat(item(0).categories()).containsExactly(other, inB);
    applied(begun(marked(0), MassChange.category(MassChange.Aim.REMOVE_CATEGORY, other)));
    assertThat(item(0).categories()).containsExactly(inB);
    applied(begun(marked(0), MassChange.category(MassChange.Aim.MAIN_CATEGORY, other)));
    assertThat(item(0).categories()).containsExactly(other);
    String unknown =
        begun(marked(0, 1), MassChange.category(MassChange.Aim.ADD_CATEGORY, "NONE-" + word));
    assertThat(view(unknown).counts().refused()).isEqualTo(2);
    assertThat(Objects.requireNonNull(rows(unknown, Effect.REFUSED).get(0).refusal()).label())
        .isEqualTo("transfer.field.categories");
  }

  @Test
  void all_of_a_list_are_meant_however_many_pages_it_has() {
    ItemFilter filter = inA(null, null);
    ItemSelection all = ItemSelection.all(filter);
    assertThat(trade.as(sales, () -> changes.count(all)).counted()).isEqualTo(ITEMS / 2);
    String file = begun(all, MassChange.set("active", "false"));
    assertThat(view(file).counts().changed()).isEqualTo(ITEMS / 2);
    applied(file);
    assertThat(IntStream.range(0, ITEMS).filter(i -> item(i).active()).boxed().toList())
        .isEqualTo(IntStream.range(0, ITEMS).filter(i -> i % 2 == 1).boxed().toList());
  }

  @Test
  void what_items_lack_can_be_given_to_all_that_lack_it() {
    List<String> asked = List.of("PRICE", "PRICE.PL", "TEXT.de", "TEXT", "PICTURE", "GTIN");
    for (String lack : asked) {
      assertThat(counted(inA(null, ItemFilter.Lack.parse(lack)))).as(lack).isEqualTo(ITEMS / 2);
    }
    assertThat(counted(inA(null, ItemFilter.Lack.parse("TEXT.pl")))).isZero();
    assertThat(counted(inA(null, ItemFilter.Lack.parse("SHOWN_CATEGORY")))).isZero();
    assertThat(counted(inA("Brand " + word, null))).isZero();

    ItemFilter unpriced = inA(null, ItemFilter.Lack.parse("PRICE"));
    String file = begun(ItemSelection.all(unpriced), MassChange.set("maker", "Brand " + word));
    assertThat(view(file).counts().changed()).isEqualTo(ITEMS / 2);
    applied(file);
    assertThat(counted(inA("brand " + word, null))).as("in any case").isEqualTo(ITEMS / 2);
    assertThat(trade.as(sales, () -> offers.list(inA("Brand " + word, null), page(2)).rows()))
        .extracting(offer -> offer.item().number().value())
        .containsExactly(word + "-10", word + "-12");
    SetPrice price =
        new SetPrice(
            "TRADE-PLN",
            new ItemNumber(word + "-10"),
            BigDecimal.ONE,
            BigDecimal.TEN,
            BigDecimal.ONE,
            false,
            0);
    trade.as(sales, () -> prices.set(List.of(price)));
    assertThat(counted(unpriced)).isEqualTo(ITEMS / 2 - 1);
    assertThat(trade.as(sales, () -> offers.list(unpriced, page(1)).rows()))
        .extracting(offer -> offer.item().number().value())
        .containsExactly(word + "-0");
  }

  private static PageRequest page(int limit) {
    return new PageRequest(limit == 1 ? 0 : 1, limit);
  }

  private long counted(ItemFilter filter) {
    return trade.as(sales, () -> changes.count(ItemSelection.all(filter))).counted();
  }

  /** The items of the first of the two categories, sold or not. */
  private ItemFilter inA(@Nullable String maker, ItemFilter.@Nullable Lack lack) {
    return new ItemFilter(
        "",
        item(0).categories().get(0),
        ItemFilter.State.ANY,
        null,
        null,
        maker,
        lack,
        ItemQuery.Order.NUMBER);
  }

  @Test
  void what_makes_no_sense_or_is_anothers_is_refused() {
    assertThatThrownBy(() -> begun(marked(0), MassChange.set("gtin", "5901234123457")))
        .hasMessageContaining("NOT_A_FIELD");
    assertThatThrownBy(() -> begun(ItemSelection.marked(List.of()), MassChange.set("maker", "x")))
        .hasMessageContaining("MASS_NONE");
    assertThatThrownBy(
            () -> begun(marked(0), MassChange.category(MassChange.Aim.ADD_CATEGORY, " ")))
        .hasMessageContaining("REQUIRED");
    String file = begun(marked(0), MassChange.set("maker", "=cmd()"));
    assertThat(view(file).counts().refused()).as("no formula becomes a name").isEqualTo(1);
    String looked = begun(marked(0), MassChange.set("maker", "Norwid"));
    assertThatThrownBy(() -> trade.as(sales, () -> changes.takeBack(Trade.key(), looked, "back")))
        .as("nothing was applied")
        .hasMessageContaining("MASS_NOT_TAKEN_BACK");
    assertThatThrownBy(() -> trade.as(sales, () -> changes.takeBack(Trade.key(), "none", "back")))
        .isInstanceOf(UnknownTransfer.class);
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    assertThatThrownBy(
            () ->
                trade.as(
                    warehouse,
                    () ->
                        changes.begin(
                            Trade.key(), marked(0), MassChange.set("maker", "x"), "name")))
        .hasMessageContaining("NOT_ALLOWED");
  }

  private ItemSelection marked(int... places) {
    return ItemSelection.marked(
        IntStream.of(places).mapToObj(i -> new ItemNumber(word + "-" + i)).toList());
  }

  private ItemData item(int place) {
    return trade.as(sales, () -> items.data(new ItemNumber(word + "-" + place)));
  }

  /** Compared, and not applied. */
  private String begun(ItemSelection selection, MassChange change) {
    String file =
        trade.as(sales, () -> changes.begin(Trade.key(), selection, change, "a mass change"));
    assertThat(ended(file).state()).isEqualTo(TransferState.CHECKED);
    return file;
  }

  private void applied(String file) {
    ended(file);
    trade.as(sales, () -> transfers.apply(file, view(file).version(), false));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
    assertThat(view(file).counts().turnedDown()).isZero();
  }

  private List<TransferredRow> rows(String file, Effect outcome) {
    return trade.as(sales, () -> transfers.rows(file, outcome, PageRequest.first(100))).rows();
  }

  private TransferView view(String file) {
    return trade.as(sales, () -> transfers.file(file));
  }

  private TransferView ended(String file) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    TransferView seen = view(file);
    while (seen.state().isRunning() && System.nanoTime() < until) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = view(file);
    }
    return seen;
  }
}
