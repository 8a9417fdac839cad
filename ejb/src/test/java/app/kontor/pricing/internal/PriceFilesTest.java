package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.DecimalMark;
import app.kontor.money.Currencies;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.model.Persisted;
import app.kontor.pricing.LineFault;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of prices from the moment it is handed in until its prices are those of the list. */
class PriceFilesTest {
  private static final String HEAD = "SKU;From;Price;Per\n";
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final long LIST = 7;
  private static final long OTHER = 8;

  private final PriceShelf shelf = new PriceShelf(3_000);
  private final PriceFiles files = shelf.files();
  private final PriceList list = list("KEY-EUR", LIST);

  private static PriceList list(String code, long id) {
    return Persisted.as(
        new PriceList(
            1,
            new NewPriceList(
                "key",
                code,
                code,
                "EUR",
                false,
                FIRST,
                null,
                null,
                BigDecimal.ZERO,
                PriceRounding.CENT),
            List.of()),
        id,
        0);
  }

  private PriceFile handedIn(String lines) {
    String reference = files.load(list, PriceShelf.upload(HEAD + lines), "Anna");
    return shelf.added.stream()
        .filter(file -> file.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private PriceImport preview(PriceFile file) {
    return preview(file, PriceFileOptions.NONE);
  }

  private PriceImport preview(PriceFile file, PriceFileOptions options) {
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
            4,
            2);
    return files.preview(file, view, options);
  }

  private PriceChanges apply(PriceFile file, boolean removeMissing) {
    return files.apply(file, 5, PriceFileOptions.NONE, removeMissing);
  }

  private void put(long listId, long item, String from, String amount) {
    Step step = new Step(item, new BigDecimal(from));
    shelf.entriesOf(listId).put(step, new PriceRow(step, new BigDecimal(amount), BigDecimal.ONE));
  }

  private List<String> listed() {
    return shelf.entriesOf(LIST).values().stream()
        .map(
            row ->
                "I%d from %s: %s per %s"
                    .formatted(
                        row.step().itemId(),
                        row.step().from().toPlainString(),
                        row.amount().stripTrailingZeros().toPlainString(),
                        row.perQuantity().stripTrailingZeros().toPlainString()))
        .toList();
  }

  @Test
  void a_file_that_was_handed_in_is_kept_and_changes_nothing() {
    put(LIST, 1, "1", "10");
    PriceFile file = handedIn("I1;1;12;1\nI2;1;5;1\n");

    assertThat(file.isApplied()).isFalse();
    assertThat(file.list()).isEqualTo(list);
    assertThat(shelf.stored).containsKey(file.fileId());
    assertThat(shelf.writes).isZero();
    assertThat(listed()).containsExactly("I1 from 1: 10 per 1");
  }

  @Test
  void handed_in_twice_a_file_has_two_references() {
    assertThat(handedIn("I1;1;12;1\n").reference())
        .isNotEqualTo(handedIn("I1;1;12;1\n").reference());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I1;5\n", "SKU;Name\nI1;x\n", "nothing at all\n"})
  void what_has_no_headings_of_prices_is_not_handed_in(String content) {
    assertThatThrownBy(() -> files.load(list, PriceShelf.upload(content), "Anna"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("PRICE_FILE_HEADINGS"));
    assertThat(shelf.added).isEmpty();
  }

  @Test
  void prices_of_another_currency_are_not_handed_in() {
    assertThatThrownBy(() -> files.load(list, PriceShelf.upload("SKU;Price PLN\nI1;5\n"), "Anna"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("PRICE_FILE_CURRENCY");
              assertThat(refusal.args()).containsExactly("PLN", "EUR");
            });
    assertThat(shelf.added).isEmpty();
  }

  @Test
  void lines_that_cannot_be_taken_do_not_keep_a_file_from_being_handed_in() {
    PriceFile file = handedIn("I1;1;12;1\nnobody's;1;x;1\n");
    assertThat(preview(file).refusals())
        .extracting(RefusedLine::fault)
        .containsExactly(LineFault.PRICE_WRONG);
  }

  @Test
  void a_file_may_have_twenty_megabytes_and_no_byte_more() {
    shelf.size = UploadLimit.PRICE_FILE.bytes();
    handedIn("I1;1;12;1\n");
    shelf.size = UploadLimit.PRICE_FILE.bytes() + 1;
    assertThatThrownBy(() -> handedIn("I1;1;12;1\n"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.code()).isEqualTo("FILE_TOO_LARGE");
              assertThat(refusal.args()).containsExactly("prices.csv", 20);
            });
    assertThat(shelf.added).hasSize(1);
  }

  @Test
  void a_file_whose_content_cannot_be_opened_is_not_handed_in() {
    FileUpload broken =
        new FileUpload(
            "prices.csv",
            () -> {
              throw new IOException("gone");
            });
    assertThatThrownBy(() -> files.load(list, broken, "Anna"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(shelf.added).isEmpty();
    assertThat(shelf.stored).isEmpty();
  }

  @Test
  void a_preview_says_what_would_be_done_and_does_nothing() {
    put(LIST, 1, "1", "10");
    put(LIST, 2, "1", "5");
    put(LIST, 3, "1", "7");
    PriceFile file = handedIn("I1;1;12;1\nI2;1;5;1\nI4;1;1;1\nI5;1;;1\n");

    PriceImport preview = preview(file);

    assertThat(preview.reference()).isEqualTo(file.reference());
    assertThat(preview.fileName()).isEqualTo("prices.csv");
    assertThat(preview.applied()).isFalse();
    assertThat(preview.added()).isEqualTo(1);
    assertThat(preview.changed()).isEqualTo(1);
    assertThat(preview.unchanged()).isEqualTo(1);
    assertThat(preview.missing()).isEqualTo(1);
    assertThat(preview.refused()).isEqualTo(1);
    assertThat(preview.source().headingsLine()).isEqualTo(1);
    assertThat(preview(file)).isEqualTo(preview);
    assertThat(shelf.writes).isZero();
  }

  @Test
  void a_preview_compares_with_the_list_as_it_is_now() {
    PriceFile file = handedIn("I1;1;12;1\n");
    assertThat(preview(file).added()).isEqualTo(1);
    put(LIST, 1, "1", "12");
    assertThat(preview(file).added()).isZero();
    assertThat(preview(file).unchanged()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"COMMA, 1250", "POINT, 1.25"})
  void what_a_person_says_about_a_file_holds_for_preview_and_prices(
      DecimalMark mark, String amount) {
    PriceFile file = handedIn("I1;1;1.250;1\n");
    PriceFileOptions said = new PriceFileOptions(mark, false);

    assertThat(preview(file).source().ambiguous()).isEqualTo(1);
    assertThat(preview(file, said).refused()).isZero();
    files.apply(file, 5, said, false);

    assertThat(listed()).containsExactly("I1 from 1: " + amount + " per 1");
  }

  @Test
  void applied_its_prices_are_the_lists_and_have_the_new_edition() {
    put(LIST, 1, "1", "10");
    put(LIST, 2, "1", "5");
    PriceFile file = handedIn("i 1;1;12;100\nI3;0,5;1;1\n");

    assertThat(apply(file, false)).isEqualTo(new PriceChanges(1, 1, 0));

    assertThat(file.isApplied()).isTrue();
    assertThat(preview(file).applied()).isTrue();
    assertThat(listed())
        .containsExactly("I1 from 1: 12 per 100", "I2 from 1: 5 per 1", "I3 from 0.5: 1 per 1");
    assertThat(shelf.editions.values()).containsOnly(5L);
    assertThat(shelf.editions).hasSize(2);
  }

  @Test
  void what_the_file_does_not_name_is_removed_only_if_that_is_wanted() {
    put(LIST, 1, "1", "10");
    put(LIST, 1, "100", "8");
    put(LIST, 2, "1", "5");
    PriceFile file = handedIn("I1;1;10;1\n");

    assertThat(apply(file, false)).isEqualTo(new PriceChanges(0, 0, 0));
    assertThat(listed()).hasSize(3);
    assertThat(apply(file, true)).isEqualTo(new PriceChanges(0, 0, 2));
    assertThat(listed()).containsExactly("I1 from 1: 10 per 1");
  }

  @Test
  void a_file_with_a_line_that_cannot_be_taken_is_not_applied() {
    put(LIST, 9, "1", "10");
    PriceFile file = handedIn("I1;1;12;1\nI2;1;x;1\nnobody's;1;1;1\n");

    assertThatThrownBy(() -> apply(file, true))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.code()).isEqualTo("PRICE_FILE_REFUSED");
              assertThat(refusal.args()).containsExactly(2L);
            });
    assertThat(file.isApplied()).isFalse();
    assertThat(listed()).as("nothing is removed").contains("I9 from 1: 10 per 1");
  }

  @Test
  void applied_again_it_changes_nothing() {
    PriceFile file = handedIn("I1;1;12;1\nI2;5;1,5;1\n");
    apply(file, true);
    List<String> once = listed();

    assertThat(apply(file, true)).isEqualTo(new PriceChanges(0, 0, 0));

    assertThat(listed()).isEqualTo(once);
  }

  @Test
  void other_lists_stay_as_they_are() {
    put(OTHER, 1, "1", "99");
    put(OTHER, 2, "1", "98");
    apply(handedIn("I1;1;12;1\n"), true);

    assertThat(shelf.entriesOf(OTHER).values())
        .extracting(row -> row.amount().toPlainString())
        .containsExactly("99", "98");
  }

  @ParameterizedTest
  @ValueSource(ints = {499, 500, 501, 1_203})
  void a_long_list_is_emptied_but_for_what_the_file_names(int entries) {
    for (int item = 1; item <= entries; item++) {
      put(LIST, item, "1", "10");
    }
    PriceFile file = handedIn("I1;1;10;1\nI%d;1;11;1\n".formatted(entries));

    assertThat(preview(file).missing()).isEqualTo(entries - 2);
    assertThat(apply(file, true)).isEqualTo(new PriceChanges(0, 1, entries - 2));
    assertThat(listed())
        .containsExactly("I1 from 1: 10 per 1", "I%d from 1: 11 per 1".formatted(entries));
  }

  @Test
  void a_file_does_what_its_preview_said_and_leaves_the_list_as_the_file_says() {
    Random random = new Random(20261127);
    for (int round = 0; round < 15; round++) {
      shelf.entriesOf(LIST).clear();
      for (int i = random.nextInt(900); i > 0; i--) {
        put(LIST, 1 + random.nextInt(600), "1", String.valueOf(1 + random.nextInt(3)));
      }
      Map<Integer, String> said = new TreeMap<>();
      for (int i = random.nextInt(900); i > 0; i--) {
        said.put(1 + random.nextInt(600), String.valueOf(1 + random.nextInt(3)));
      }
      StringBuilder lines = new StringBuilder();
      said.forEach((item, amount) -> lines.append("I%d;1;%s;1%n".formatted(item, amount)));
      PriceFile file = handedIn(lines.toString());
      int before = shelf.entriesOf(LIST).size();

      PriceImport preview = preview(file);
      PriceChanges done = apply(file, true);

      assertThat(done)
          .as("round %d", round)
          .isEqualTo(new PriceChanges(preview.added(), preview.changed(), preview.missing()));
      assertThat(before + done.added() - done.removed())
          .as("round %d", round)
          .isEqualTo(shelf.entriesOf(LIST).size());
      assertThat(preview.added() + preview.changed() + preview.unchanged())
          .as("round %d", round)
          .isEqualTo(said.size());
      assertThat(listed())
          .as("round %d", round)
          .isEqualTo(
              said.entrySet().stream()
                  .map(entry -> "I%d from 1: %s per 1".formatted(entry.getKey(), entry.getValue()))
                  .toList());
    }
  }
}
