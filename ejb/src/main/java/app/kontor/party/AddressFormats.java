package app.kontor.party;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Reads the countries' formats from {@code address-formats.properties} beside this class. */
final class AddressFormats {
  private static final String FILE = "address-formats.properties";

  private AddressFormats() {}

  /** By country; a line is {@code postcode masks; place; words}. */
  static Map<String, AddressFormat> read() {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(AddressFormats.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    Map<String, AddressFormat> formats = new HashMap<>();
    for (String country : lines.stringPropertyNames()) {
      if (!country.contains(".")) {
        String regions = lines.getProperty(country + ".regions", "");
        formats.put(country, format(lines.getProperty(country), regions));
      }
    }
    return Map.copyOf(formats);
  }

  private static AddressFormat format(String line, String regions) {
    String[] fields = line.split(";", -1);
    List<String> masks =
        Arrays.stream(fields[0].split("\\|"))
            .map(String::strip)
            .filter(mask -> !mask.isEmpty())
            .toList();
    Set<String> words = Set.of(fields[2].strip().split("\\s+"));
    return new AddressFormat(
        masks,
        !masks.isEmpty() && !words.contains("postcode-optional"),
        words.contains("number"),
        words.contains("ahead"),
        fields[1].strip(),
        regions(regions));
  }

  private static Map<String, String> regions(String text) {
    Map<String, String> regions = new LinkedHashMap<>();
    for (String region : text.split(",")) {
      String[] codeAndName = region.strip().split("\\s+", 2);
      if (codeAndName.length == 2) {
        regions.put(codeAndName[0], codeAndName[1]);
      }
    }
    return regions;
  }
}
