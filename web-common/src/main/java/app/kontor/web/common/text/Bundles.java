package app.kontor.web.common.text;

import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.language.Languages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All texts of one portal by language and key. */
public final class Bundles {
  private static final Logger LOG = Logger.getLogger("app.kontor.web");

  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final Map<String, Map<String, Message>> messages = new HashMap<>();

  /** Adds texts of a language; a later text takes the place of an earlier one. */
  void add(Locale language, Map<String, String> more) {
    Map<String, String> all = texts.computeIfAbsent(tag(language), l -> new HashMap<>());
    Map<String, Message> parsed = messages.computeIfAbsent(tag(language), l -> new HashMap<>());
    more.forEach(
        (key, text) -> {
          all.put(key, text);
          parsed.remove(key);
          if (text.indexOf('{') >= 0) {
            parse(key, text).ifPresent(message -> parsed.put(key, message));
          }
        });
  }

  /** A malformed text is shown as it stands instead of keeping a portal from starting. */
  private static Optional<Message> parse(String key, String text) {
    try {
      return Optional.of(Message.parse(text));
    } catch (IllegalArgumentException malformed) {
      LOG.log(Level.WARNING, malformed, () -> "malformed text " + key);
      return Optional.empty();
    }
  }

  /** The text as written, for those without arguments; in English where the language lacks it. */
  public Optional<String> find(Locale language, String key) {
    return Optional.ofNullable(of(language).get(key))
        .or(() -> Optional.ofNullable(of(Locale.ENGLISH).get(key)));
  }

  /**
   * The text with its arguments; the key itself if it has no text.
   *
   * @param formats how the reader sees arguments; asked for only if there are any
   */
  public String format(
      Locale language, String key, Supplier<Formats> formats, @Nullable Object... arguments) {
    String tag = of(language).containsKey(key) ? tag(language) : Languages.DEFAULT;
    Message message = messages.getOrDefault(tag, Map.of()).get(key);
    return message == null
        ? find(language, key).orElse(key)
        : message.format(formats.get(), arguments);
  }

  Map<String, String> of(Locale language) {
    return texts.getOrDefault(tag(language), Map.of());
  }

  /** American English has texts of its own, every other language one set. */
  private static String tag(Locale language) {
    return AmericanEnglish.isFor(language) ? language.toLanguageTag() : language.getLanguage();
  }
}
