package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.TableSource;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceFileRunTest {
  private static final String HEAD = "Numer towaru;Nazwa;Od ilości;Cena;Cena za\n";

  /** A list in memory with items A1, A2, ... */
  private static final class Memory implements PriceFileRun.Known {
    private final Map<Step, PriceRow> list = new HashMap<>();
    private final int items;

    Memory(int items) {
      this.items = items;
    }

    @Override
    public Map<String, Long> items(Collection<String> numbers) {
      Map<String, Long> known = new HashMap<>();
      for (int i = 1; i <= items; i++) {
        if (!NumberKey.candidates("A" + i, numbers).isEmpty()) {
          known.put("A" + i, (long) i);
        }
      }
      return known;
    }

    @Override
    public Map<Step, PriceRow> prices(Collection<Step> steps) {
      Map<Step, PriceRow> found = new HashMap<>(list);
      found.keySet().retainAll(steps);
      return found;
    }

    PriceFileRun apply(String file) {
      return run(file, true);
    }

    PriceFileRun look(String file) {
      return run(file, false);
    }

    private PriceFileRun run(String file, boolean keep) {
      return PriceFileRun.of(
          new PriceFileRun.Source(
              TableSource.of(FileUpload.of("prices.csv", file.getBytes(StandardCharsets.UTF_8))),
              Currencies.of("PLN"),
              PriceFileOptions.NONE),
          this,
          rows -> rows.stream().filter(row -> keep).forEach(row -> list.put(row.step(), row)));
    }

    void put(long item, String from, String amount, String per) {
      Step step = new Step(item, new BigDecimal(from));
      list.put(step, new PriceRow(step, new BigDecimal(amount), new BigDecimal(per)));
    }

    /** The list as its export writes it. */
    String written(DecimalMark decimal) {
      StringBuilder file = new StringBuilder(HEAD);
      Map<String, String> lines = new TreeMap<>();
      list.values()
          .forEach(
              row ->
                  lines.put(
                      row.step().toString(),
                      ("A" + row.step().itemId() + ";\"x;y\";")
                          + String.join(
                              ";",
                              DecimalText.unmistakable(row.step().from(), decimal),
                              DecimalText.unmistakable(row.amount().stripTrailingZeros(), decimal),
                              DecimalText.unmistakable(row.perQuantity(), decimal))));
      lines.values().forEach(line -> file.append(line).append("\r\n"));
      return file.toString();
    }
  }

  @Test
  void a_file_adds_changes_and_leaves() {
    Memory memory = new Memory(3);
    memory.put(1, "1", "10.00", "1");
    memory.put(2, "1", "5", "100");
    PriceFileRun run = memory.apply(HEAD + "A1;x;1;10,0;1\nA2;x;1;5;1\nA3;x;10;7,123456;\n");
    assertThat(List.of(run.unchanged(), run.changed(), run.added(), run.refused()))
        .containsExactly(1L, 1L, 1L, 0L);
    assertThat(Objects.requireNonNull(memory.list.get(new Step(3, BigDecimal.TEN))).amount())
        .isEqualByComparingTo("7.123456");
  }

  @Test
  void each_refused_line_is_named_with_its_reason() {
    PriceFileRun run =
        new Memory(2)
            .look(
                HEAD
                    + ";x;1;1;1\n"
                    + "B7;x;1;1;1\n"
                    + "A1;x;0;1;1\n"
                    + "A1;x;1;;1\n"
                    + "A1;x;1;1.000,5.0;1\n"
                    + "A1;x;1;-1;1\n"
                    + "A1;x;1;0,0000001;1\n"
                    + "A1;x;1;99999999999999;1\n"
                    + "A1;x;1;1;x\n"
                    + "A2;x;1;1;1\n"
                    + "A2;x;1,0;2;1\n");
    assertThat(run.refusals())
        .extracting(RefusedLine::fault)
        .containsExactly(
            LineFault.NUMBER_MISSING,
            LineFault.UNKNOWN_ITEM,
            LineFault.FROM_WRONG,
            LineFault.PRICE_MISSING,
            LineFault.PRICE_WRONG,
            LineFault.PRICE_NEGATIVE,
            LineFault.PRICE_TOO_FINE,
            LineFault.PRICE_TOO_HIGH,
            LineFault.PER_WRONG,
            LineFault.TWICE);
    assertThat(run.refusals())
        .extracting(RefusedLine::line)
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
    assertThat(run.refused()).isEqualTo(10);
    assertThat(run.added()).isEqualTo(1);
  }

  @Test
  void a_file_without_the_headings_is_refused() {
    assertThatThrownBy(() -> new Memory(1).look("A1;1;10\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("PRICE_FILE_HEADINGS");
  }

  @Test
  void applied_twice_a_file_changes_nothing_the_second_time() {
    random(
        (memory, random, seed) -> {
          StringBuilder file = new StringBuilder(HEAD);
          for (Step step : some(random).keySet()) {
            file.append(
                "A%d;x;%s;%d,%02d;1%n"
                    .formatted(
                        step.itemId(),
                        DecimalText.unmistakable(step.from(), DecimalMark.POINT),
                        1 + random.nextInt(99),
                        random.nextInt(99)));
          }
          PriceFileRun first = memory.apply(file.toString());
          Map<Step, PriceRow> after = Map.copyOf(memory.list);
          PriceFileRun second = memory.apply(file.toString());
          assertThat(second.added() + second.changed()).as("seed %d", seed).isZero();
          assertThat(second.unchanged())
              .as("seed %d", seed)
              .isEqualTo(first.added() + first.changed() + first.unchanged());
          assertThat(memory.list).as("seed %d", seed).isEqualTo(after);
        });
  }

  @Test
  void a_list_that_was_written_and_is_read_again_stays_as_it_is() {
    random(
        (memory, random, seed) -> {
          memory.list.putAll(some(random));
          for (DecimalMark decimal : DecimalMark.values()) {
            PriceFileRun run = memory.look(memory.written(decimal));
            assertThat(run.refusals()).as("seed %d", seed).isEmpty();
            assertThat(run.added() + run.changed()).as("seed %d", seed).isZero();
            assertThat(run.unchanged()).as("seed %d", seed).isEqualTo(memory.list.size());
            assertThat(memory.list.keySet()).as("seed %d", seed).allMatch(run::names);
          }
        });
  }

  /** What is tried many times with a list of three items. */
  private interface Trial {
    void of(Memory memory, Random random, long seed);
  }

  private static void random(Trial trial) {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      trial.of(new Memory(3), random, seed);
    }
  }

  private static Map<Step, PriceRow> some(Random random) {
    Memory some = new Memory(3);
    for (int i = 0; i < random.nextInt(1200); i++) {
      some.put(
          1 + random.nextInt(3),
          BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(7)).toPlainString(),
          BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(7)).toPlainString(),
          BigDecimal.valueOf(1 + random.nextInt(1000), random.nextInt(3)).toPlainString());
    }
    return some.list;
  }
}
