package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random files over random lists, against an oracle that goes line by line. */
class PriceFileOracleTest {
  private static final long SEED = 20261128;
  private static final int ITEMS = 40;
  private static final long LIST = 7;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final Random random = new Random(SEED);
  private PriceShelf shelf = new PriceShelf(ITEMS);
  private final PriceList list =
      Persisted.as(
          new PriceList(
              1,
              new NewPriceList(
                  "key",
                  "KEY-EUR",
                  "Key",
                  "EUR",
                  false,
                  FIRST,
                  null,
                  null,
                  BigDecimal.ZERO,
                  PriceRounding.CENT),
              List.of()),
          LIST,
          0);

  /** A line as it stands in the file, and what it says; nothing if it cannot be taken. */
  private record Line(String text, long item, BigDecimal from, BigDecimal amount, BigDecimal per) {
    boolean isRefused() {
      return item == 0;
    }

    PriceRow row() {
      return new PriceRow(new Step(item, from), amount, per);
    }

    static Line refused(String text) {
      return new Line(text, 0, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }
  }

  /** What a file comes to. */
  private static final class Expected {
    final Map<Step, PriceRow> after = new HashMap<>();
    final Set<Step> named = new HashSet<>();
    final List<Integer> refused = new ArrayList<>();
    long added;
    long changed;
    long unchanged;
  }

  private Line line() {
    long item = 1 + random.nextInt(ITEMS);
    String number = spelled(item);
    String text =
        switch (random.nextInt(60)) {
          case 0 -> "I" + (ITEMS + 1) + ";1;1,50;1";
          case 1 -> ";1;1,50;1";
          case 2 -> number + ";1;;1";
          case 3 -> number + ";1;-1,50;1";
          case 4 -> number + ";0;1,50;1";
          case 5 -> number + ";1;1,50;0";
          case 6 -> number + ";1;soon;1";
          case 7 -> number + ";1;0,00;1";
          case 8 -> number + ";1;1,50 USD;1";
          default -> "";
        };
    if (!text.isEmpty()) {
      return Line.refused(text);
    }
    BigDecimal from = BigDecimal.valueOf(1 + random.nextInt(4) * 25L);
    BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(2_000), 2);
    BigDecimal per = random.nextInt(4) == 0 ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    String quantity =
        from.compareTo(BigDecimal.ONE) == 0 && random.nextBoolean() ? "" : from.toString();
    String each = per.compareTo(BigDecimal.ONE) == 0 && random.nextBoolean() ? "" : per.toString();
    String price = amount.toPlainString().replace('.', ',') + (random.nextInt(9) == 0 ? " €" : "");
    return new Line(number + ";" + quantity + ";" + price + ";" + each, item, from, amount, per);
  }

  private String spelled(long item) {
    return switch (random.nextInt(4)) {
      case 0 -> "i" + item;
      case 1 -> "I-" + item;
      case 2 -> " I " + item + " ";
      default -> "I" + item;
    };
  }

  private void fill() {
    shelf = new PriceShelf(ITEMS);
    for (int n = random.nextInt(60); n > 0; n--) {
      Line there = line();
      if (!there.isRefused()) {
        shelf.entriesOf(LIST).put(there.row().step(), there.row());
      }
    }
  }

  private List<Line> lines(int most) {
    List<Line> lines = new ArrayList<>();
    for (int n = 1 + random.nextInt(most); n > 0; n--) {
      lines.add(line());
    }
    return lines;
  }

  private Expected expected(List<Line> lines) {
    Expected expected = new Expected();
    Map<Step, PriceRow> before = shelf.entriesOf(LIST);
    expected.after.putAll(before);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isRefused() || !expected.named.add(line.row().step())) {
        expected.refused.add(i + 2);
        continue;
      }
      PriceRow there = before.get(line.row().step());
      expected.after.put(line.row().step(), line.row());
      if (there == null) {
        expected.added++;
      } else if (there.amount().compareTo(line.amount()) == 0
          && there.perQuantity().compareTo(line.per()) == 0) {
        expected.unchanged++;
      } else {
        expected.changed++;
      }
    }
    return expected;
  }

  private PriceFile handedIn(List<Line> lines) {
    StringBuilder text = new StringBuilder("SKU;From;Price;Per\n");
    lines.forEach(line -> text.append(line.text()).append('\n'));
    String reference = shelf.files().load(list, PriceShelf.upload(text.toString()), "Anna");
    return shelf.added.stream()
        .filter(file -> file.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private PriceImport preview(PriceFile file) {
    PriceListView view =
        new PriceListView(
            list.code(),
            "Key",
            Currencies.EUR,
            false,
            false,
            null,
            FIRST,
            null,
            PriceListState.VALID,
            shelf.entriesOf(LIST).size(),
            Total.of(0),
            0,
            1,
            2);
    return shelf.files().preview(file, view, PriceFileOptions.NONE);
  }

  @Test
  void a_preview_counts_what_a_person_would_count_line_by_line() {
    for (int round = 0; round < 300; round++) {
      fill();
      List<Line> lines = lines(round % 30 == 0 ? 1_300 : 60);
      Expected expected = expected(lines);
      PriceImport preview = preview(handedIn(lines));
      String where = "seed %d, round %d: %s".formatted(SEED, round, lines);
      assertThat(preview.added()).as(where).isEqualTo(expected.added);
      assertThat(preview.changed()).as(where).isEqualTo(expected.changed);
      assertThat(preview.unchanged()).as(where).isEqualTo(expected.unchanged);
      assertThat(preview.refused()).as(where).isEqualTo(expected.refused.size());
      assertThat(preview.refusals().stream().map(RefusedLine::line).toList())
          .as(where)
          .isEqualTo(expected.refused.stream().limit(200).toList());
      long named = expected.named.stream().filter(shelf.entriesOf(LIST)::containsKey).count();
      assertThat(preview.missing()).as(where).isEqualTo(shelf.entriesOf(LIST).size() - named);
      assertThat(shelf.writes).as(where).isZero();
    }
  }

  @Test
  void an_applied_file_leaves_the_list_as_the_lines_say_and_names_nothing_else() {
    int applied = 0;
    for (int round = 0; round < 400; round++) {
      fill();
      List<Line> lines = new ArrayList<>(lines(30));
      lines.removeIf(line -> line.isRefused() && random.nextInt(8) > 0);
      Expected expected = expected(lines);
      Map<Step, PriceRow> before = new TreeMap<>(shelf.entriesOf(LIST));
      boolean remove = random.nextBoolean();
      PriceFile file = handedIn(lines);
      String where = "seed %d, round %d: %s on %s".formatted(SEED, round, lines, before);
      if (!expected.refused.isEmpty()) {
        assertThatThrownBy(() -> shelf.files().apply(file, 2, PriceFileOptions.NONE, remove))
            .as(where)
            .isInstanceOfSatisfying(
                InvalidInput.class,
                refusal ->
                    assertThat(refusal.args())
                        .as(where)
                        .containsExactly((long) expected.refused.size()));
        assertThat(file.isApplied()).as(where).isFalse();
        continue;
      }
      long gone = before.keySet().stream().filter(step -> !expected.named.contains(step)).count();
      PriceChanges changes = shelf.files().apply(file, 2, PriceFileOptions.NONE, remove);
      assertThat(changes)
          .as(where)
          .isEqualTo(new PriceChanges(expected.added, expected.changed, remove ? gone : 0));
      if (remove) {
        expected.after.keySet().retainAll(expected.named);
      }
      assertThat(new HashSet<>(shelf.entriesOf(LIST).keySet()))
          .as(where)
          .isEqualTo(expected.after.keySet());
      expected.after.forEach(
          (step, row) ->
              assertThat(row.saysTheSameAs(Objects.requireNonNull(shelf.entriesOf(LIST).get(step))))
                  .as(where)
                  .isTrue());
      assertThat(file.isApplied()).as(where).isTrue();
      applied++;
    }
    assertThat(applied).as("files that were applied").isGreaterThan(40);
  }

  /** Whoever hands the same file in twice changes nothing the second time. */
  @Test
  void a_file_applied_again_changes_nothing() {
    for (int round = 0; round < 100; round++) {
      fill();
      List<Line> lines = new ArrayList<>(lines(20));
      lines.removeIf(Line::isRefused);
      Set<Step> named = new HashSet<>();
      lines.removeIf(line -> !named.add(line.row().step()));
      if (lines.isEmpty()) {
        continue;
      }
      PriceFile file = handedIn(lines);
      shelf.files().apply(file, 2, PriceFileOptions.NONE, true);
      Map<Step, PriceRow> after = new HashMap<>(shelf.entriesOf(LIST));
      assertThat(shelf.files().apply(file, 3, PriceFileOptions.NONE, true))
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(new PriceChanges(0, 0, 0));
      assertThat(shelf.entriesOf(LIST)).isEqualTo(after);
      assertThat(after.keySet()).isEqualTo(named);
    }
  }
}
