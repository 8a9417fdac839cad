package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long files are compared in batches; nobody can tell from what is said about them. */
class PriceFileBatchesTest {
  private static final String HEAD = "SKU;From;Price\n";

  /** An empty list of a seller whose items are I1, I2, ... and who remembers what was asked. */
  private static final class Empty implements PriceFileRun.Known {
    private final List<Integer> numbersAsked = new ArrayList<>();
    private final List<Integer> stepsAsked = new ArrayList<>();
    private final List<Integer> written = new ArrayList<>();
    private final Set<Step> steps = new HashSet<>();

    @Override
    public Map<String, Long> items(Collection<String> numbers) {
      numbersAsked.add(numbers.size());
      Map<String, Long> found = new HashMap<>();
      for (String number : numbers) {
        String key = NumberKey.of(number);
        if (key.matches("I\\d+")) {
          found.put(key, Long.valueOf(key.substring(1)));
        }
      }
      return found;
    }

    @Override
    public Map<Step, PriceRow> prices(Collection<Step> asked) {
      stepsAsked.add(asked.size());
      return Map.of();
    }

    PriceFileRun read(String lines) {
      return PriceFileRun.of(
          new PriceFileRun.Source(
              TableSource.of(
                  FileUpload.of("prices.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8))),
              Currencies.EUR,
              PriceFileOptions.NONE),
          this,
          rows -> {
            written.add(rows.size());
            rows.forEach(row -> assertThat(steps.add(row.step())).isTrue());
          });
    }
  }

  private final Empty list = new Empty();

  private static String lines(int from, int to, String line) {
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(from, to)
        .forEach(i -> lines.append(line.replace("#", String.valueOf(i))).append('\n'));
    return lines.toString();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "499, 499", "500, 500", "501, 500 1", "1000, 500 500", "1001, 500 500 1"})
  void each_line_is_in_one_batch_of_five_hundred_at_most(int lines, String batches) {
    PriceFileRun run = list.read(lines(1, lines, "I#;1;5"));
    List<Integer> sizes = List.of(batches.split(" ")).stream().map(Integer::valueOf).toList();
    assertThat(list.numbersAsked).isEqualTo(sizes);
    assertThat(list.stepsAsked).isEqualTo(sizes);
    assertThat(list.written).isEqualTo(sizes);
    assertThat(run.added()).isEqualTo(lines);
    assertThat(list.steps).hasSize(lines);
  }

  @Test
  void headings_alone_ask_for_nothing_and_change_nothing() {
    PriceFileRun run = list.read("");
    assertThat(list.numbersAsked).isEmpty();
    assertThat(list.written).isEmpty();
    assertThat(run.added() + run.changed() + run.unchanged() + run.refused()).isZero();
    assertThat(run.moves()).isEmpty();
  }

  @Test
  void an_item_with_many_steps_is_asked_for_once_in_a_batch() {
    list.read(lines(1, 400, "I7;#;5"));
    assertThat(list.numbersAsked).containsExactly(1);
    assertThat(list.stepsAsked).containsExactly(400);
  }

  @Test
  void a_batch_in_which_nothing_can_be_taken_writes_nothing() {
    PriceFileRun run = list.read(lines(1, 600, "X#;1;5"));
    assertThat(list.written).isEmpty();
    assertThat(run.refused()).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 499, 500, 501, 999, 1_500})
  void an_entry_that_is_said_twice_is_refused_however_far_apart_the_lines_are(int second) {
    String lines = lines(1, second - 1, "I#;1;5") + "i-1;1,0;6\n" + lines(second, 1_600, "I#;1;5");
    PriceFileRun run = list.read(lines);
    assertThat(run.refusals())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.fault()).isEqualTo(LineFault.TWICE);
              assertThat(line.line()).isEqualTo(second + 1);
              assertThat(line.itemNumber()).isEqualTo("i-1");
            });
    assertThat(run.added()).isEqualTo(1_600);
  }

  @Test
  void the_first_refused_lines_are_told_even_if_later_ones_were_found_before_them() {
    // unknown items are found when their batch is full, missing prices at once
    PriceFileRun run = list.read(lines(1, 150, "X#;1;5") + lines(151, 450, "I#;1;"));
    assertThat(run.refused()).isEqualTo(450);
    assertThat(run.refusals())
        .extracting(RefusedLine::line)
        .isEqualTo(IntStream.rangeClosed(2, 201).boxed().toList());
    assertThat(run.refusals().get(149).fault()).isEqualTo(LineFault.UNKNOWN_ITEM);
    assertThat(run.refusals().get(150).fault()).isEqualTo(LineFault.PRICE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"199, 199", "200, 200", "201, 200", "1200, 200"})
  void all_refused_lines_are_counted_and_two_hundred_told(int lines, int told) {
    PriceFileRun run = list.read(lines(1, lines, "I#;1;x"));
    assertThat(run.refused()).isEqualTo(lines);
    assertThat(run.refusals()).hasSize(told);
  }

  @Test
  void ambiguous_and_free_lines_are_counted_beyond_those_told() {
    PriceFileRun run = list.read(lines(1, 300, "I#;1;1.250") + lines(301, 550, "I#;1;0"));
    assertThat(run.source().ambiguous()).isEqualTo(300);
    assertThat(run.source().zero()).isEqualTo(250);
    assertThat(run.refused()).isEqualTo(550);
  }

  @Test
  void a_step_named_in_any_batch_is_known_as_named_and_no_other() {
    PriceFileRun run = list.read(lines(1, 1_100, "I#;10;5"));
    assertThat(run.names(new Step(1, new BigDecimal("10.000000")))).isTrue();
    assertThat(run.names(new Step(1_100, BigDecimal.TEN))).isTrue();
    assertThat(run.names(new Step(1_101, BigDecimal.TEN))).isFalse();
    assertThat(run.names(new Step(1, BigDecimal.ONE))).isFalse();
  }

  @Test
  void blank_lines_are_no_lines_and_lines_keep_their_numbers() {
    PriceFileRun run = list.read("\n;;\nI1;1;5\n\n\nX1;1;5\n");
    assertThat(run.added()).isEqualTo(1);
    assertThat(run.refusals()).extracting(RefusedLine::line).containsExactly(7);
  }

  @Test
  void a_file_of_more_than_two_hundred_thousand_lines_is_refused() {
    String most = "X\n".repeat(PriceFileRun.MAX_LINES);
    assertThatThrownBy(() -> list.read(most + "X\n"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.code()).isEqualTo("PRICE_FILE_TOO_LONG");
              assertThat(refusal.args()).containsExactly(200_000);
            });
  }
}
