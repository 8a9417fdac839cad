package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.VisibilityBook.Said;
import app.kontor.platform.failure.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Of each detail the nearest level that says something wins. */
class VisibilityBookTest {
  private static final int WORLDS = 2_000;
  private static final long SEED = 20_261_128;

  @Test
  void nobody_has_said_anything_and_everything_is_shown() {
    VisibilityBook silent = new VisibilityBook(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    for (VisibleDetail detail : VisibleDetail.values()) {
      assertThat(silent.of(7).source(detail))
          .isEqualTo(new Visibility.Source(detail.unlessSaid(), null, ""));
    }
    assertThat(silent.strangers().stock()).isEqualTo(Extent.LIGHT);
  }

  @Test
  void customer_before_groups_in_their_order_before_the_seller_detail_by_detail() {
    VisibilityBook book =
        new VisibilityBook(
            Map.of(
                VisibleDetail.STOCK, Extent.NONE,
                VisibleDetail.PRICES, Extent.GROSS,
                VisibleDetail.DATES, Extent.HIDDEN),
            Map.of(),
            Map.of(
                1L, new Said("FIRST", Map.of(VisibleDetail.STOCK, Extent.LIGHT)),
                2L,
                    new Said(
                        "SECOND",
                        Map.of(
                            VisibleDetail.STOCK, Extent.DAYS, VisibleDetail.PRICES, Extent.NET))),
            Map.of(7L, List.of(1L, 2L)),
            Map.of(7L, new Said("K7", Map.of(VisibleDetail.DATES, Extent.SHOWN))));
    Visibility seen = book.of(7);
    assertThat(seen.source(VisibleDetail.STOCK))
        .isEqualTo(new Visibility.Source(Extent.LIGHT, VisibilityLevel.GROUP, "FIRST"));
    assertThat(seen.source(VisibleDetail.PRICES))
        .isEqualTo(new Visibility.Source(Extent.NET, VisibilityLevel.GROUP, "SECOND"));
    assertThat(seen.source(VisibleDetail.DATES))
        .isEqualTo(new Visibility.Source(Extent.SHOWN, VisibilityLevel.CUSTOMER, "K7"));
    assertThat(book.above(7).shows(VisibleDetail.DATES)).isFalse();
    assertThat(book.of(8)).isEqualTo(book.seller());
  }

  @Test
  void random_worlds_are_as_who_looks_level_by_level_finds_them() {
    Random random = new Random(SEED);
    for (int world = 0; world < WORLDS; world++) {
      Map<VisibleDetail, Extent> seller = says(random);
      Map<Long, Said> groups = new HashMap<>();
      LongStream.range(1, 5).forEach(id -> groups.put(id, new Said("G" + id, says(random))));
      Map<Long, List<Long>> members = new HashMap<>();
      Map<Long, Said> customers = new HashMap<>();
      for (long id = 1; id <= 6; id++) {
        List<Long> in = new ArrayList<>(List.of(1L, 2L, 3L, 4L));
        Collections.shuffle(in, random);
        members.put(id, in.subList(0, random.nextInt(5)));
        if (random.nextBoolean()) {
          customers.put(id, new Said("K" + id, says(random)));
        }
      }
      VisibilityBook book = new VisibilityBook(seller, Map.of(), groups, members, customers);
      for (long id = 1; id <= 6; id++) {
        for (VisibleDetail detail : VisibleDetail.values()) {
          assertThat(book.of(id).of(detail))
              .as("seed %s, world %s, customer %s, %s", SEED, world, id, detail)
              .isEqualTo(slowly(detail, id, seller, groups, members, customers));
        }
      }
    }
  }

  private static Extent slowly(
      VisibleDetail detail,
      long customer,
      Map<VisibleDetail, Extent> seller,
      Map<Long, Said> groups,
      Map<Long, List<Long>> members,
      Map<Long, Said> customers) {
    Said itself = customers.get(customer);
    if (itself != null) {
      Extent own = itself.says().get(detail);
      if (own != null) {
        return own;
      }
    }
    for (long group : members.getOrDefault(customer, List.of())) {
      Extent said = Objects.requireNonNull(groups.get(group)).says().get(detail);
      if (said != null) {
        return said;
      }
    }
    Extent said = seller.get(detail);
    return said == null ? detail.extents().get(0) : said;
  }

  private static Map<VisibleDetail, Extent> says(Random random) {
    Map<VisibleDetail, Extent> says = new TreeMap<>();
    for (VisibleDetail detail : VisibleDetail.values()) {
      if (random.nextInt(3) == 0) {
        says.put(detail, detail.extents().get(random.nextInt(detail.extents().size())));
      }
    }
    return says;
  }

  @Test
  void what_cannot_be_said_is_refused_by_its_detail() {
    assertThatThrownBy(
            () ->
                new VisibilityChoice(
                        VisibilityLevel.SELLER, "", 0, Map.of(VisibleDetail.PRICES, Extent.NONE))
                    .check())
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                new VisibilityChoice(
                        VisibilityLevel.STRANGERS, "", 0, Map.of(VisibleDetail.STOCK, Extent.EXACT))
                    .check())
        .as("strangers are never told a quantity")
        .isInstanceOf(InvalidInput.class);
  }
}
