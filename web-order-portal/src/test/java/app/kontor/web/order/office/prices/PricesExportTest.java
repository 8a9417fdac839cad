package app.kontor.web.order.office.prices;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceEntryList;
import app.kontor.pricing.PriceHeading;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesExportTest {

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void the_headings_that_are_written_are_those_that_are_read(String language) throws IOException {
    Properties texts = new Properties();
    for (String area : List.of("common", "export", "prices")) {
      String name = "/app/kontor/web/texts/" + area + "_" + language + ".properties";
      try (Reader in =
          new InputStreamReader(
              Objects.requireNonNull(PriceListPage.class.getResourceAsStream(name), name),
              StandardCharsets.UTF_8)) {
        texts.load(in);
      }
    }
    List<PriceColumn> read = new ArrayList<>();
    PriceEntryList.SHAPE
        .file()
        .forEach(
            column -> {
              String heading =
                  Objects.requireNonNull(texts.getProperty(column.label()), column.label());
              Optional<PriceColumn> meant = PriceColumn.named(heading).map(PriceHeading::column);
              meant.ifPresent(read::add);
            });
    assertThat(read)
        .containsExactly(
            PriceColumn.NUMBER,
            PriceColumn.FROM,
            PriceColumn.PRICE,
            PriceColumn.PER,
            PriceColumn.CURRENCY,
            PriceColumn.SOLD_IN);
  }
}
