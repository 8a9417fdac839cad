package app.kontor.transfer.internal;

import app.kontor.platform.language.Languages;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the headings of a file mean: the key of a field, its label in any of our languages or as it
 * was named, and what else people write there ({@code transfer/headings_<language>.properties}),
 * whatever the case, accents and signs.
 */
final class Headings {
  private static final String LABELS = "/app/kontor/texts/transfer";
  private static final String SYNONYMS = "/app/kontor/transfer/headings";

  private final Map<String, String> fields = new HashMap<>();

  Headings(List<TransferField> kind) {
    for (TransferField field : kind) {
      words(field).forEach(word -> fields.putIfAbsent(word, field.key()));
    }
  }

  /** The field that a heading means. */
  Optional<String> field(String heading) {
    return Optional.ofNullable(fields.get(plain(heading)));
  }

  /** All that means a field, as {@link #plain} writes it. */
  static Set<String> words(TransferField field) {
    Set<String> words = new LinkedHashSet<>();
    words.add(plain(field.key()));
    words.add(plain(field.key().replaceAll("(?<=[a-z])(?=[A-Z])", " ")));
    Stream.concat(Stream.of(field.name()), field.otherNames().stream())
        .map(Headings::plain)
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    for (String language : Languages.codes()) {
      Stream.concat(words(LABELS, language, field.label()), words(SYNONYMS, language, field.key()))
          .map(Headings::plain)
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    return words;
  }

  private static Stream<String> words(String base, String language, String key) {
    return Languages.file(base, language).map(file -> of(file, key)).stream().flatMap(word -> word);
  }

  private static Stream<String> of(Properties file, String key) {
    return Stream.of(file.getProperty(key, "").split("\\|", -1));
  }

  static String plain(String heading) {
    return ValueWords.plain(heading);
  }
}
