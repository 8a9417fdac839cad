package app.kontor.listing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.listing.Arrangement;
import app.kontor.listing.ListView;
import app.kontor.listing.SaveView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person chose comes back as it was chosen. */
class StoredViewTest {
  private final StoredView stored = new StoredView("ref", 1, 7, "Anna", "orders");

  @Test
  void what_is_usually_seen_has_no_name() {
    assertThat(stored.isUsual()).isTrue();
    assertThat(stored.columns()).isEmpty();
    assertThat(stored.widths()).isEmpty();
    stored.choose(List.of("gross", "number"));
    stored.resize(Map.of("gross", 120));
    assertThat(stored.columns()).containsExactly("gross", "number");
    assertThat(stored.widths()).isEqualTo(Map.of("gross", 120));
  }

  @Test
  void a_view_is_its_owners_and_shown_as_it_was_saved() {
    stored.rewrite(new SaveView("orders", "Mine", "status=SUBMITTED", List.of("number"), true));
    assertThat(stored.isUsual()).isFalse();
    assertThat(stored.isOf(7)).isTrue();
    assertThat(stored.isOf(8)).isFalse();
    ListView view = stored.view(true);
    assertThat(view)
        .isEqualTo(
            new ListView(
                "ref",
                0,
                "orders",
                "Mine",
                "status=SUBMITTED",
                List.of("number"),
                true,
                "Anna",
                true));
    Arrangement arrangement = new Arrangement(List.of(), Map.of(), List.of(view));
    assertThat(arrangement.view("ref")).contains(view);
    assertThat(arrangement.view("other")).isEmpty();
  }
}
