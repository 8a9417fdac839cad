package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.Facet;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRow;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Properties are kept, items have values of them, and the shop narrows what it finds by these. */
@ExtendWith(ArquillianExtension.class)
class ItemPropertiesIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Categories categories;
  @EJB private ItemProperties properties;
  @EJB private Catalogue catalogue;
  @EJB private Transfers transfers;

  private final String run = Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
  private String category = "";
  private String bore = "";
  private String finish = "";

  @BeforeEach
  void open() {
    trade.open();
    CategoryData data =
        new CategoryData(
            "P" + run, CategoryData.NEW, null, Map.of("pl", CategoryWords.named(run)), false);
    category = trade.as(clerk(), () -> categories.create(Trade.key(), data));
    bore =
        added(
            new PropertyData(
                "bore-" + run,
                PropertyData.NEW,
                PropertyKind.NUMBER,
                "mm",
                true,
                1,
                Map.of("pl", "Otwór", "de", "Bohrung"),
                List.of()));
    finish = added(finish("finish-" + run, PropertyData.NEW, "mat" + run, "gloss"));
  }

  private static PropertyData finish(String code, long version, String mat, String second) {
    return new PropertyData(
        code,
        version,
        PropertyKind.LIST,
        "",
        true,
        2,
        Map.of("pl", "Wykończenie", "de", "Oberfläche"),
        List.of(
            new PropertyChoice("mat", Map.of("pl", mat, "de", mat)),
            new PropertyChoice(second, Map.of("pl", "połysk", "de", "glänzend"))));
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private String added(PropertyData data) {
    return trade.as(clerk(), () -> properties.create(Trade.key(), data));
  }

  private ItemNumber item(String number, Map<String, String> values) {
    ItemData data =
        new ItemData(
            new ItemNumber(number + "-" + run.toUpperCase(Locale.ROOT)),
            ItemData.NEW,
            ItemTrade.goods("STANDARD"),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of(category),
            Map.of("pl", new ItemWords("Tulejka " + number, "", "")),
            true,
            null,
            values);
    return trade.as(clerk(), () -> items.create(Trade.key(), data));
  }

  private ItemData data(ItemNumber number) {
    return trade.as(clerk(), () -> items.data(number));
  }

  private static String refusal(Runnable command) {
    try {
      command.run();
      return "";
    } catch (InvalidInput refusal) {
      return refusal.field() + " " + refusal.code();
    }
  }

  @Test
  void values_are_kept_in_one_spelling_told_in_the_history_and_shown() {
    ItemNumber number = item("A", Map.of(bore, "8,50", finish, "mat"));
    ItemData kept = data(number);
    assertThat(kept.properties()).isEqualTo(Map.of(bore, "8.5", finish, "mat"));
    assertThat(
            trade.as(clerk(), () -> catalogue.item(number)).properties().stream()
                .map(each -> each.property().name() + " " + each.shown()))
        .containsExactly("Bohrung 8.5", "Oberfläche mat" + run);

    trade.as(clerk(), () -> items.change(kept.having(Map.of(bore, "9"))));
    assertThat(data(number).properties()).isEqualTo(Map.of(bore, "9"));
    assertThat(trade.as(clerk(), () -> items.history(number, 10)))
        .extracting(ItemChanged::field)
        .contains(bore + ":property", finish + ":property");
    assertThat(
            refusal(
                () ->
                    trade.as(
                        clerk(), () -> items.change(data(number).having(Map.of(finish, "x"))))))
        .isEqualTo(finish + ":property NOT_A_VALUE");
    assertThat(data(number).properties()).isEqualTo(Map.of(bore, "9"));
  }

  @Test
  void what_items_have_stays_and_what_nobody_has_goes() {
    item("B", Map.of(finish, "mat"));
    PropertyData read = trade.as(clerk(), () -> properties.data(finish));
    assertThat(refusal(() -> trade.as(clerk(), () -> properties.delete(finish, read.version()))))
        .isEqualTo("propertyCode PROPERTY_IN_USE");
    PropertyData without =
        new PropertyData(
            finish,
            read.version(),
            read.kind(),
            "",
            true,
            2,
            read.names(),
            read.choices().subList(1, 2));
    assertThat(refusal(() -> trade.as(clerk(), () -> properties.change(without))))
        .isEqualTo("choice CHOICE_IN_USE");
    assertThat(trade.as(clerk(), () -> properties.data(finish))).isEqualTo(read);
    assertThat(refusal(() -> added(finish(finish, PropertyData.NEW, "x", "y"))))
        .isEqualTo("propertyCode PROPERTY_CODE_TAKEN");
    assertThat(
            trade.as(clerk(), () -> properties.rows()).stream()
                .filter(row -> row.property().code().equals(finish))
                .map(PropertyRow::items))
        .containsExactly(1L);
    PropertyData unused = trade.as(clerk(), () -> properties.data(bore));
    trade.as(clerk(), () -> properties.delete(bore, unused.version()));
    assertThatThrownBy(() -> trade.as(clerk(), () -> properties.data(bore)))
        .hasMessageContaining("UNKNOWN_PROPERTY");
  }

  @Test
  void the_shop_narrows_by_values_and_finds_by_their_words_also_when_these_change() {
    ItemNumber first = item("C", Map.of(bore, "8", finish, "mat"));
    ItemNumber second = item("D", Map.of(bore, "10", finish, "gloss"));
    ItemQuery all = new ItemQuery("", category, ItemQuery.Order.NUMBER);
    await(() -> said(all).equals("Bohrung 8=1 10=1; Oberfläche mat=1 gloss=1"), () -> said(all));
    ItemQuery narrowed = all.narrowed(Map.of(bore, Set.of("10", "12")));
    assertThat(numbers(narrowed)).containsExactly(second);
    assertThat(said(narrowed)).isEqualTo("Bohrung 8=1 10=1 12=0");
    assertThat(numbers(all.narrowed(Map.of(bore, Set.of("8", "10"), finish, Set.of("mat")))))
        .containsExactly(first);
    assertThat(refusal(() -> numbers(all.narrowed(Map.of("colour", Set.of("red"))))))
        .isEqualTo("f FILTER_UNKNOWN");

    ItemQuery words = new ItemQuery("tulejka mat" + run, null, ItemQuery.Order.RELEVANCE);
    await(() -> numbers(words).contains(first), () -> numbers(words));
    PropertyData read = trade.as(clerk(), () -> properties.data(finish));
    trade.as(
        clerk(),
        () -> properties.change(finish(finish, read.version(), "szczotkowany" + run, "gloss")));
    ItemQuery renamed = new ItemQuery("szczotkowany" + run, null, ItemQuery.Order.RELEVANCE);
    await(() -> numbers(renamed).equals(List.of(first)), () -> numbers(renamed));
  }

  @Test
  void files_of_items_have_a_column_for_each_property() {
    assertThat(trade.as(clerk(), () -> transfers.fields("items")))
        .filteredOn(field -> field.key().startsWith("property_"))
        .extracting(TransferField::key, TransferField::label)
        .contains(tuple("property_" + bore, "Bohrung"), tuple("property_" + finish, "Oberfläche"));
  }

  private List<ItemNumber> numbers(ItemQuery query) {
    return trade.as(clerk(), () -> catalogue.search(query, PageRequest.first(24))).rows().stream()
        .map(Item::number)
        .toList();
  }

  private String said(ItemQuery query) {
    StringBuilder said = new StringBuilder();
    for (Facet facet : trade.as(clerk(), () -> catalogue.facets(query))) {
      said.append(said.isEmpty() ? "" : "; ").append(facet.property().name());
      facet
          .values()
          .forEach(each -> said.append(' ').append(each.value()).append('=').append(each.count()));
    }
    return said.toString();
  }

  private static void await(Supplier<Boolean> seen, Supplier<Object> found) {
    Instant end = Instant.now().plusSeconds(60);
    while (!seen.get()) {
      assertThat(Instant.now()).as("found so far: " + found.get()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
