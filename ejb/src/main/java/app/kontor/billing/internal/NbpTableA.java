package app.kontor.billing.internal;

import app.kontor.platform.json.JsonLibrary;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Table A of Narodowy Bank Polski: average rates in PLN, published on working days about noon. Its
 * interface answers at most 93 days at once, and "not found" if there is no table between the days.
 */
final class NbpTableA implements PublishedTables {
  static final String NAME = "NBP";
  static final int MOST_DAYS = 93;

  private final String base;
  private final RateDownload download = new RateDownload(NAME);

  /**
   * @param base the interface's address without a slash at its end
   */
  NbpTableA(String base) {
    this.base = base;
  }

  @Override
  public List<PublishedRate> between(LocalDate first, LocalDate last) {
    LocalDate from =
        first.isBefore(last.minusDays(MOST_DAYS - 1)) ? last.minusDays(MOST_DAYS - 1) : first;
    URI address =
        download.address(base + "/exchangerates/tables/A/" + from + "/" + last + "/?format=json");
    return download.get(address).map(this::read).orElse(List.of());
  }

  private List<PublishedRate> read(byte[] answer) {
    try (JsonReader reader = JsonLibrary.get().createReader(new ByteArrayInputStream(answer))) {
      List<PublishedRate> rates = new ArrayList<>();
      for (JsonValue table : reader.readArray()) {
        read(table.asJsonObject(), rates);
      }
      return rates;
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw download.failed("no table A: " + e.getClass().getSimpleName());
    }
  }

  private static void read(JsonObject table, List<PublishedRate> rates) {
    LocalDate date = LocalDate.parse(table.getString("effectiveDate"));
    String number = table.getString("no");
    JsonArray rows = table.getJsonArray("rates");
    for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
      JsonNumber mid = row.getJsonNumber("mid");
      rates.add(new PublishedRate(row.getString("code"), date, mid.bigDecimalValue(), number));
    }
  }
}
