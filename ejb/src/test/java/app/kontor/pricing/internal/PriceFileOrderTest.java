package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.DecimalMark;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.TableSource;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of any file: each line counts once, and how it is written or sorted changes nothing.
 */
class PriceFileOrderTest {
  private static final int ITEMS = 40;
  private static final List<String> AMOUNTS =
      List.of("5", "7,50", "7.50", "12", "0", "", "x", "-1", "1.250", "3 zł", "4 €", "0,0000001");

  private Random random = new Random(0);
  private final Map<Step, PriceRow> list = new HashMap<>();

  private record Outcome(PriceFileRun run, Map<String, BigDecimal> written) {
    long lines() {
      return run.added() + run.changed() + run.unchanged() + run.refused();
    }

    Map<LineFault, Long> faults() {
      return run.refusals().stream()
          .collect(Collectors.groupingBy(RefusedLine::fault, Collectors.counting()));
    }
  }

  @BeforeEach
  void begin() {
    random = new Random(20261127);
    list.clear();
  }

  private Outcome read(byte[] file, PriceFileOptions options) {
    Map<String, BigDecimal> written = new TreeMap<>();
    PriceFileRun run =
        PriceFileRun.of(
            new PriceFileRun.Source(
                TableSource.of(FileUpload.of("prices", file)), Currencies.EUR, options),
            known(),
            rows ->
                rows.forEach(
                    row ->
                        written.put(
                            row.step().itemId() + " from " + row.step().from(),
                            row.amount().stripTrailingZeros())));
    return new Outcome(run, written);
  }

  private Outcome read(String head, List<String> lines) {
    String file = head + "\n" + String.join("\n", lines) + "\n";
    return read(file.getBytes(StandardCharsets.UTF_8), PriceFileOptions.NONE);
  }

  private PriceFileRun.Known known() {
    return new PriceFileRun.Known() {
      @Override
      public Map<String, Long> items(Collection<String> numbers) {
        Set<String> keys = numbers.stream().map(NumberKey::of).collect(Collectors.toSet());
        Map<String, Long> found = new HashMap<>();
        for (long item = 1; item <= ITEMS; item++) {
          if (keys.contains("I" + item)) {
            found.put("I-" + item, item);
          }
        }
        return found;
      }

      @Override
      public Map<Step, PriceRow> prices(Collection<Step> steps) {
        Map<Step, PriceRow> found = new HashMap<>(list);
        found.keySet().retainAll(steps);
        return found;
      }
    };
  }

  /** Some entries, so that files change and leave prices too. */
  private void fill() {
    list.clear();
    for (long item = 1; item <= ITEMS; item += 2) {
      Step step = new Step(item, BigDecimal.ONE);
      list.put(step, new PriceRow(step, BigDecimal.valueOf(5), BigDecimal.ONE));
    }
  }

  private List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      lines.add(
          "I-%d;%d;%s"
              .formatted(
                  1 + random.nextInt(ITEMS + 3),
                  1 + random.nextInt(3),
                  AMOUNTS.get(random.nextInt(AMOUNTS.size()))));
    }
    return lines;
  }

  @Test
  void each_line_is_added_changed_left_or_refused_and_counts_once() {
    for (int round = 0; round < 60; round++) {
      fill();
      List<String> lines = lines(60);
      Outcome outcome = read("SKU;From;Price", lines);
      assertThat(outcome.lines()).as("%s", lines).isEqualTo(lines.size());
      assertThat(outcome.run().refusals()).as("%s", lines).hasSize((int) outcome.run().refused());
      assertThat(outcome.written())
          .as("%s", lines)
          .hasSize((int) (outcome.run().added() + outcome.run().changed()));
      assertThat(outcome.run().moves()).as("%s", lines).hasSize(outcome.written().size());
    }
  }

  @Test
  void a_price_that_is_written_was_said_by_a_line_and_is_above_zero() {
    for (int round = 0; round < 60; round++) {
      fill();
      Outcome outcome = read("SKU;From;Price", lines(60));
      assertThat(outcome.written().values())
          .allSatisfy(
              amount ->
                  assertThat(amount)
                      .isIn(
                          new BigDecimal("5"),
                          new BigDecimal("7.5"),
                          new BigDecimal("12"),
                          new BigDecimal("4"),
                          // in columns that prove one mark or the other
                          new BigDecimal("1.25E+3"),
                          new BigDecimal("1.25")));
    }
  }

  @Test
  void of_lines_that_say_different_things_the_order_does_not_matter() {
    for (int round = 0; round < 60; round++) {
      fill();
      Map<String, String> bySteps = new HashMap<>();
      lines(60).forEach(line -> bySteps.put(line.substring(0, line.lastIndexOf(';')), line));
      List<String> lines = new ArrayList<>(bySteps.values());
      Outcome before = read("SKU;From;Price", lines);
      Collections.shuffle(lines, random);
      Outcome after = read("SKU;From;Price", lines);
      assertThat(after.written()).as("%s", lines).isEqualTo(before.written());
      assertThat(after.faults()).as("%s", lines).isEqualTo(before.faults());
      assertThat(after.run().unchanged()).as("%s", lines).isEqualTo(before.run().unchanged());
    }
  }

  @Test
  void a_line_said_again_at_the_end_is_refused_and_changes_nothing_else() {
    for (int round = 0; round < 40; round++) {
      fill();
      List<String> lines = lines(40);
      lines.add("I-1;77;9");
      Outcome once = read("SKU;From;Price", lines);
      lines.add("i 1;77,0;11");
      Outcome twice = read("SKU;From;Price", lines);
      assertThat(twice.run().refused()).as("%s", lines).isEqualTo(once.run().refused() + 1);
      RefusedLine last = twice.run().refusals().get(twice.run().refusals().size() - 1);
      assertThat(last.fault()).isEqualTo(LineFault.TWICE);
      assertThat(last.line()).isEqualTo(lines.size() + 1);
      assertThat(twice.written()).containsEntry("1 from 77", BigDecimal.valueOf(9));
    }
  }

  @Test
  void where_columns_stand_and_what_else_there_is_does_not_matter() {
    fill();
    List<String> lines = List.of("I-1;1;6", "I-2;10;7,5", "I-3;1;5", "I-99;1;1");
    Outcome plain = read("SKU;From;Price", lines);
    Outcome turned =
        read(
            "Name;Price;Weight;SKU;From",
            lines.stream()
                .map(line -> line.split(";", -1))
                .map(cells -> "\"a;b\";%s;1.250;%s;%s".formatted(cells[2], cells[0], cells[1]))
                .toList());
    assertThat(turned.written()).isEqualTo(plain.written());
    assertThat(turned.faults()).isEqualTo(plain.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250"})
  void in_which_letters_a_file_is_stored_does_not_matter(String charset) {
    String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    String file = mark + "Numer towaru;Od ilości;Cena\r\nI-1;2;7,50\r\nI-2;1;8 €\r\n";
    if (charset.startsWith("windows")) {
      file = file.replace(" €", "");
    }
    Outcome read = read(file.getBytes(Charset.forName(charset)), PriceFileOptions.NONE);
    assertThat(read.run().refusals()).isEmpty();
    assertThat(read.written().keySet()).containsExactly("1 from 2", "2 from 1");
  }

  @Test
  void what_was_said_with_either_mark_is_read_as_the_same_prices() {
    for (int round = 0; round < 40; round++) {
      Map<Integer, BigDecimal> said = new TreeMap<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        said.put(1 + random.nextInt(ITEMS), BigDecimal.valueOf(1 + random.nextInt(9_999_999), 3));
      }
      List<Map<String, BigDecimal>> readings = new ArrayList<>();
      for (DecimalMark mark : DecimalMark.values()) {
        StringBuilder file = new StringBuilder("SKU;Price\n");
        said.forEach(
            (item, price) ->
                file.append("I-%d;".formatted(item))
                    .append(price.toPlainString().replace('.', mark.sign()))
                    .append('\n'));
        Outcome read =
            read(
                file.toString().getBytes(StandardCharsets.UTF_8),
                new PriceFileOptions(mark, false));
        assertThat(read.run().refused()).as("%s", file).isZero();
        readings.add(read.written());
      }
      assertThat(readings.get(0)).isEqualTo(readings.get(1)).hasSize(said.size());
    }
  }

  @Test
  void a_move_shows_the_price_before_and_the_line_that_changes_it() {
    fill();
    Outcome read = read("SKU;From;Price;Per", List.of("I-2;1;5;1", "i1;1;10;2", "I-3;1;8;1"));
    PriceMove move = read.run().moves().get(0);
    assertThat(move.line()).isEqualTo(4);
    assertThat(move.itemNumber().value()).isEqualTo("I-3");
    assertThat(move.before()).isEqualTo(new PriceMove.Terms(BigDecimal.valueOf(5), BigDecimal.ONE));
    assertThat(move.percent()).isEqualByComparingTo("60");
    assertThat(read.run().moves().get(1).percent()).as("10 for two is 5").isEqualByComparingTo("0");
    assertThat(read.run().moves().get(2).before()).isNull();
  }

  @Test
  void spoiled_bytes_are_refused_or_read_and_never_written_by_halves() {
    byte[] good = "SKU;From;Price\nI-1;1;6\nI-2;10;7,5\nI-3;1;9\n".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 400; round++) {
      byte[] spoiled = good.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        spoiled[15 + random.nextInt(spoiled.length - 15)] = (byte) random.nextInt(256);
      }
      Outcome read;
      try {
        read = read(spoiled, PriceFileOptions.NONE);
      } catch (InvalidInput refusal) {
        assertThat(refusal.field()).isEqualTo("file");
        continue;
      }
      assertThat(read.written()).hasSize((int) (read.run().added() + read.run().changed()));
      assertThat(read.run().refusals()).allMatch(line -> line.line() > 1);
      assertThat(read.written().values()).allMatch(amount -> amount.signum() > 0);
    }
  }
}
