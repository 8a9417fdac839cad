package app.kontor.exchange.internal;

import app.kontor.access.Actor;
import app.kontor.exchange.model.FormRow;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Publishes the forms that come with Kontor where a code has never been published. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ShippedForms {
  static final List<String> CODES = List.of("contact-data", "credit-terms");

  @Inject private FormRepository forms;
  @Inject private Clock clock;

  @PostConstruct
  void publish() {
    for (String code : CODES) {
      if (forms.find(Actor.DEFAULT_SELLER, code).isEmpty()) {
        forms.add(
            new FormRow(Actor.DEFAULT_SELLER, code, 1, json(code), "Kontor", clock.instant()));
      }
    }
  }

  static String json(String code) {
    String path = "/app/kontor/exchange/forms/" + code + ".json";
    try (InputStream in = ShippedForms.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the archive lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
