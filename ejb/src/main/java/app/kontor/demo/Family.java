package app.kontor.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A family of products that differ in size: how they are named and described in three languages,
 * what they cost and weigh, and which shape their picture shows.
 *
 * @param code beginning of the article numbers and of the category
 * @param parent code of the top category
 * @param sizes as they stand in the name
 * @param cents price of the smallest size in grosze
 * @param grams weight of the smallest size
 * @param packaging pieces in a package
 * @param shape of the picture
 */
record Family(
    String code,
    String parent,
    String pl,
    String de,
    String en,
    String textPl,
    String textDe,
    String textEn,
    List<String> sizes,
    int cents,
    int grams,
    int packaging,
    String shape) {

  private static final String FILE = "/app/kontor/demo/families.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter('|')
          .setQuote(null)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();

  /** Top categories: code, Polish, German, English. */
  static final List<List<String>> GROUPS =
      List.of(
          List.of("FAST", "Elementy złączne", "Verbindungselemente", "Fasteners"),
          List.of("HAND", "Narzędzia ręczne", "Handwerkzeuge", "Hand tools"),
          List.of(
              "POWER",
              "Osprzęt do elektronarzędzi",
              "Zubehör für Elektrowerkzeuge",
              "Power tool accessories"),
          List.of("SAFETY", "Ochrona i BHP", "Arbeitsschutz", "Safety and workwear"),
          List.of("CHEM", "Chemia warsztatowa", "Werkstattchemie", "Workshop chemicals"));

  /** All families of the file, and those that differ from them by material alone. */
  static List<Family> all() {
    List<Family> all = new ArrayList<>(read());
    List<Family> variants = new ArrayList<>();
    for (Family family : all) {
      if (family.code().matches("D(912|933|934|125|7981)")) {
        variants.add(family.variant("A2", "nierdzewna A2", "Edelstahl A2", "stainless A2", 220));
      }
      if (family.code().matches("D(912|933)")) {
        variants.add(family.variant("109", "10.9 czarna", "10.9 schwarz", "10.9 black", 130));
      }
    }
    all.addAll(variants);
    return all;
  }

  private Family variant(String suffix, String inPl, String inDe, String inEn, int percent) {
    return new Family(
        code + suffix,
        parent,
        bare(pl) + " " + inPl,
        bare(de) + " " + inDe,
        bare(en) + " " + inEn,
        textPl,
        textDe,
        textEn,
        sizes,
        Math.max(1, cents * percent / 100),
        grams,
        packaging,
        shape);
  }

  /** The name without the property class, which the variant replaces. */
  private static String bare(String name) {
    return name.replace(" 8.8", "");
  }

  private static List<Family> read() {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(Family.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(file)) {
      return rows.stream().map(Family::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Family of(CSVRecord row) {
    return new Family(
        row.get("code"),
        row.get("parent"),
        row.get("pl"),
        row.get("de"),
        row.get("en"),
        row.get("textPl"),
        row.get("textDe"),
        row.get("textEn"),
        sizes(row.get("sizes")),
        Integer.parseInt(row.get("cents")),
        Integer.parseInt(row.get("grams")),
        Integer.parseInt(row.get("packaging")),
        row.get("shape"));
  }

  /** {@code "M4;M5 x 10;16"}: each of the first with each of the second; or one list alone. */
  private static List<String> sizes(String text) {
    String[] lists = text.split(" x ", 2);
    List<String> first = List.of(lists[0].split(";", -1));
    if (lists.length == 1) {
      return first;
    }
    List<String> second = List.of(lists[1].split(";", -1));
    return first.stream().flatMap(one -> second.stream().map(other -> one + "x" + other)).toList();
  }
}
