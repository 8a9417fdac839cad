package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.platform.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates that come with the product: one resource per event and language, its first line
 * {@code Subject: …}, then an empty line and the body.
 */
final class ShippedTemplates {
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private ShippedTemplates() {}

  /** Subject and body with their tags. */
  record Words(String subject, String body) {}

  /** The shipped words; English for a language that we do not have. */
  static Words of(MailEvent event, String language) {
    return READ.computeIfAbsent(
        event.defaultCode() + "_" + language, name -> read(event.defaultCode(), language));
  }

  private static Words read(String name, String language) {
    return find(name, language)
        .or(() -> find(name, Languages.DEFAULT))
        .orElseThrow(() -> new IllegalStateException("no template " + name));
  }

  private static Optional<Words> find(String name, String language) {
    String path = "/app/kontor/notification/templates/" + name + "_" + language + ".ftlh";
    try (InputStream in = ShippedTemplates.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
      return Optional.of(
          new Words(parts[0].substring("Subject:".length()).strip(), parts[1].strip() + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
