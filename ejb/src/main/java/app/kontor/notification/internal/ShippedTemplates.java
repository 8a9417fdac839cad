package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.MailWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    String known = MailWords.LANGUAGES.contains(language) ? language : "en";
    return READ.computeIfAbsent(event.defaultCode() + "_" + known, ShippedTemplates::read);
  }

  private static Words read(String name) {
    String path = "/app/kontor/notification/templates/" + name + ".ftlh";
    try (InputStream in = ShippedTemplates.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
      return new Words(parts[0].substring("Subject:".length()).strip(), parts[1].strip() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
