package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.BasketQuery;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long basket is looked at by pages; what is said of the whole stays true of the whole. */
class BasketContentsTest {
  private static final int SIZE = 50;
  private static final Currency PLN = Currency.getInstance("PLN");

  private final Map<Long, Price> prices = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 0, 0",
    "1, 1, 1, 1, 1, 1",
    "50, 1, 1, 1, 1, 50",
    "51, 2, 2, 2, 51, 51",
    "499, 1, 1, 10, 1, 50",
    "499, 10, 10, 10, 451, 499",
    "500, 10, 10, 10, 451, 500",
    "499, 11, 10, 10, 451, 499",
    "499, 2147483647, 10, 10, 451, 499",
    "499, 0, 1, 10, 1, 50",
    "499, -7, 1, 10, 1, 50"
  })
  void a_page_shows_its_lines_whatever_number_an_address_has(
      int lines, int asked, int page, int pages, int first, int last) {
    BasketContents contents = contents(priced(lines), BasketQuery.ALL, asked);
    assertThat(contents.page()).isEqualTo(page);
    assertThat(contents.pages()).isEqualTo(pages);
    assertThat(contents.shown())
        .extracting(want -> want.item().id())
        .containsExactlyElementsOf(
            first == 0 ? List.of() : LongStream.rangeClosed(first, last).boxed().toList());
  }

  @Test
  void sums_are_those_of_all_lines_on_every_page_and_whatever_is_sought() {
    List<Wanted> wanted = priced(499);
    for (int page = 1; page <= 10; page++) {
      assertThat(net(contents(wanted, BasketQuery.ALL, page))).isEqualTo(Money.of("4990", "PLN"));
    }
    assertThat(net(contents(wanted, new BasketQuery("K-7", false), 1)))
        .isEqualTo(Money.of("4990", "PLN"));
    assertThat(contents(List.of(), BasketQuery.ALL, 1).totals(PLN))
        .extracting(VatBreakdown::net)
        .isEqualTo(Money.of("0", "PLN"));
  }

  @Test
  void one_price_on_request_leaves_the_basket_without_a_sum_on_every_page() {
    List<Wanted> wanted = priced(120);
    prices.remove(119L);
    assertThat(contents(wanted, BasketQuery.ALL, 1).totals(PLN)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "K-77, 77",
    "k 77, 77",
    "k77, 77",
    "hammer 77, 77",
    "HAMMER 77, 77",
    "'  77 ', 77",
    "none of it,",
    "--,"
  })
  void a_line_is_found_by_a_part_of_number_or_name_in_any_spelling(String text, Long id) {
    assertThat(contents(priced(99), new BasketQuery(text, false), 1).found())
        .extracting(want -> want.item().id())
        .isEqualTo(id == null ? List.of() : List.of(id));
  }

  @Test
  void what_cannot_be_ordered_is_counted_in_the_whole_basket_and_found_by_itself() {
    List<Wanted> wanted = new java.util.ArrayList<>(priced(200));
    wanted.set(60, new Wanted(Items.withdrawn(61), Quantity.pieces(10), null));
    wanted.set(130, new Wanted(Items.item(131), Quantity.pieces(7), null));
    prices.remove(171L);
    assertThat(contents(wanted, BasketQuery.ALL, 1).blocked()).isEqualTo(3);
    BasketContents blocked = contents(wanted, new BasketQuery("", true), 1);
    assertThat(blocked.found())
        .extracting(want -> want.item().id())
        .containsExactly(61L, 131L, 171L);
    assertThat(blocked.blocked()).isEqualTo(3);
    assertThat(contents(wanted, new BasketQuery("131", true), 1).found())
        .extracting(want -> want.item().id())
        .containsExactly(131L);
  }

  /** Ten pieces each of the items 1 to the number of lines, a zloty a piece. */
  private List<Wanted> priced(int lines) {
    return LongStream.rangeClosed(1, lines)
        .mapToObj(
            id -> {
              prices.put(id, Items.price("1"));
              return new Wanted(Items.item(id), Quantity.pieces(10), null);
            })
        .toList();
  }

  private BasketContents contents(List<Wanted> wanted, BasketQuery query, int page) {
    Quote quote =
        new Quote(
            VatTreatment.DOMESTIC,
            prices.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        price -> new PriceQuery.Key(price.getKey(), null), Map.Entry::getValue)),
            Map.of(),
            Map.of("STANDARD", new VatRate("S", BigDecimal.valueOf(23))));
    return new BasketContents(wanted, quote, query, page, SIZE);
  }

  private static Money net(BasketContents contents) {
    return Objects.requireNonNull(contents.totals(PLN)).net();
  }
}
