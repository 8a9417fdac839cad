package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceLists;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff load files into price lists. */
@ExtendWith(ArquillianExtension.class)
class PriceFilesIT {
  @EJB private PriceLists lists;
  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private PriceDesk desk;

  @BeforeEach
  void goods() {
    trade.open();
  }

  @Test
  void a_file_with_a_bad_line_changes_nothing_and_the_mended_one_everything() {
    String list = desk.list("PLN");
    desk.set(list, "1", "10");
    desk.set(list, "50", "9");
    String good = "TRADE-1;1;9,99;1\nTRADE-1;10;8,5;1\n";
    String bad = desk.load(list, PriceDesk.HEAD + good + "NO-SUCH;1;1;1\n");
    PriceImport seen = desk.sales(() -> lists.preview(bad, PriceFileOptions.NONE));
    assertThat(List.of(seen.added(), seen.changed(), seen.unchanged(), seen.refused()))
        .containsExactly(1L, 1L, 0L, 1L);
    assertThat(seen.refusals().get(0).line()).isEqualTo(4);
    desk.refused("PRICE_FILE_REFUSED", () -> desk.apply(bad, false));
    assertThat(desk.amounts(list)).containsExactly("10.00", "9.00");

    String mended = desk.load(list, PriceDesk.HEAD + good);
    assertThat(desk.apply(mended, false)).isEqualTo(new PriceChanges(1, 1, 0));
    assertThat(desk.amounts(list)).containsExactly("9.99", "8.50", "9.00");
    assertThat(desk.apply(mended, false)).isEqualTo(new PriceChanges(0, 0, 0));
    assertThat(desk.sales(() -> lists.preview(mended, PriceFileOptions.NONE)).missing())
        .isEqualTo(1);
    assertThat(desk.apply(mended, true)).isEqualTo(new PriceChanges(0, 0, 1));
    assertThat(desk.amounts(list)).containsExactly("9.99", "8.50");
    assertThat(desk.sales(() -> lists.preview(mended, PriceFileOptions.NONE)).applied()).isTrue();
  }

  @Test
  void what_changed_since_the_preview_is_told_before_a_file_is_applied() {
    String list = desk.list("PLN");
    String reference = desk.load(list, PriceDesk.HEAD + "TRADE-1;1;5;1\n");
    long edition =
        desk.sales(() -> lists.preview(reference, PriceFileOptions.NONE)).list().edition();
    desk.set(list, "1", "10");
    desk.refused(
        "CHANGED_MEANWHILE",
        () -> lists.apply(Trade.key(), reference, edition, PriceFileOptions.NONE, true));
    assertThat(desk.amounts(list)).containsExactly("10.00");
  }

  @Test
  void one_key_applies_a_file_once() throws Exception {
    String list = desk.list("PLN");
    String reference = desk.load(list, PriceDesk.HEAD + "TRADE-1;1;5;1\nTRADE-1;2;4;1\n");
    long edition =
        desk.sales(() -> lists.preview(reference, PriceFileOptions.NONE)).list().edition();
    String key = Trade.key();
    Actor sales = trade.staff(Role.SALES);
    Callable<?> apply =
        () ->
            trade.as(
                sales, () -> lists.apply(key, reference, edition, PriceFileOptions.NONE, false));
    assertThat(hands.atOnce(List.of(apply, apply, apply))).containsOnly(new PriceChanges(2, 0, 0));
    assertThat(desk.sales(() -> lists.list(list)).edition()).isEqualTo(edition + 1);
  }

  @Test
  void what_is_no_table_of_prices_is_refused_when_it_is_handed_in() {
    String list = desk.list("PLN");
    desk.refused("PRICE_FILE_HEADINGS", () -> desk.load(list, "TRADE-1;1;5\n"));
    desk.refused("FILE_EMPTY", () -> desk.load(list, ""));
    desk.refused("FILE_NOT_A_TABLE", () -> desk.load(list, "PK\u0003\u0004 not a workbook"));
  }
}
