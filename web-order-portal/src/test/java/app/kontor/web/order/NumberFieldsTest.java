package app.kontor.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.number.NumberRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field for a number has a range, and no range is wider than the columns it goes to. */
class NumberFieldsTest {
  private static final Pattern FIELD = Pattern.compile("<k:(decimal|quantity)\\b[^>]*>");
  private static final Pattern RANGE = Pattern.compile("\\brange=\"([^\"]+)\"");
  private static final Pattern COLUMN =
      Pattern.compile("^\\s*(\\w+)\\s+DECIMAL\\((\\d+),\\s*(\\d+)\\)", Pattern.MULTILINE);

  /**
   * The columns that a number of each range is written to, by names that are the same everywhere.
   */
  private static final Map<NumberRange, List<String>> COLUMNS =
      Map.of(
          NumberRange.ORDERED, List.of("quantity", "ordered", "invoiced"),
          NumberRange.STOCKED, List.of("quantity", "on_hand", "despatched", "reserved"),
          NumberRange.STOCK_DIFFERENCE, List.of("quantity", "on_hand"),
          NumberRange.PRICE, List.of("price", "amount"),
          NumberRange.PRICE_QUANTITY, List.of("from_quantity", "base_quantity"),
          NumberRange.AMOUNT, List.of("net", "gross", "min_gross", "amount"),
          NumberRange.RATE, List.of("rate"),
          NumberRange.WEIGHT_KG, List.of("weight_kg", "max_piece_kg"));

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("ejb")) ? here : here.getParent();
  }

  private static List<Path> files(String suffix, String... folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(root().resolve(folder))) {
        files.filter(file -> file.toString().endsWith(suffix)).forEach(found::add);
      }
    }
    return found;
  }

  @Test
  void every_field_for_a_number_names_its_range() throws IOException {
    int fields = 0;
    for (Path page :
        files(
            ".xhtml",
            "web-order-portal/src/main/webapp",
            "web-service-portal/src/main/webapp",
            "web-document-portal/src/main/webapp")) {
      Matcher field = FIELD.matcher(Files.readString(page));
      while (field.find()) {
        fields++;
        Matcher range = RANGE.matcher(field.group());
        assertThat(range.find()).as("%s: %s", page, field.group()).isTrue();
        assertThat(NumberRange.values())
            .extracting(NumberRange::name)
            .as("%s", page)
            .contains(range.group(1));
      }
    }
    assertThat(fields).isGreaterThan(15);
  }

  @Test
  void no_range_is_wider_than_its_columns() throws IOException {
    int columns = 0;
    for (Path migration : files(".sql", "ejb/src/main/resources/db/migration")) {
      Matcher column = COLUMN.matcher(Files.readString(migration));
      while (column.find()) {
        for (NumberRange range : NumberRange.values()) {
          if (COLUMNS.getOrDefault(range, List.of()).contains(column.group(1))
              && !isOther(range, column)) {
            columns++;
            int whole = Integer.parseInt(column.group(2)) - Integer.parseInt(column.group(3));
            assertThat(range.max().max(range.min().negate()))
                .as("%s in %s of %s", range, column.group(1), migration.getFileName())
                .isLessThan(BigDecimal.TEN.pow(whole));
            assertThat(range.scale())
                .as("%s in %s of %s", range, column.group(1), migration.getFileName())
                .isLessThanOrEqualTo(Integer.parseInt(column.group(3)));
          }
        }
      }
    }
    assertThat(columns).isGreaterThan(30);
  }

  /** A column of the same name with another number of decimals is an amount or a price. */
  private static boolean isOther(NumberRange range, Matcher column) {
    return column.group(1).equals("amount")
        && (range == NumberRange.PRICE) != column.group(3).equals("6");
  }
}
