package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.internal.Successors.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessorsTest {
  private static Link link(long id, boolean active, @Nullable Long next) {
    return new Link(id, "K" + id, new ItemNumber("K-" + id), active, next);
  }

  @Test
  void the_first_one_that_is_sold_comes_in_place_of_all_before_it() {
    Successors all =
        new Successors(List.of(link(1, false, 2L), link(2, false, 3L), link(3, true, null)));

    assertThat(all.of(1)).map(Link::number).contains(new ItemNumber("K-3"));
    assertThat(all.of(2)).map(Link::id).contains(3L);
    assertThat(all.of("K1")).map(Link::id).contains(3L);
    assertThat(all.of(3)).isEmpty();
    assertThat(all.of("K3")).isEmpty();
  }

  @Test
  void what_is_sold_itself_is_replaced_by_nothing() {
    Successors all = new Successors(List.of(link(1, true, 2L), link(2, true, null)));

    assertThat(all.of(1)).isEmpty();
  }

  @Test
  void a_way_that_ends_at_nothing_that_is_sold_leads_nowhere() {
    Successors all =
        new Successors(List.of(link(1, false, 2L), link(2, false, null), link(4, false, 5L)));

    assertThat(all.of(1)).isEmpty();
    assertThat(all.of(4)).isEmpty();
    assertThat(new Successors(List.of(link(1, false, 2L), link(2, false, 1L))).of(1)).isEmpty();
  }
}
