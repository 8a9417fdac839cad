package app.kontor.sharing.internal;

import app.kontor.access.Sellers;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Publishes the forms that come with Kontor for each seller that has never published the code. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ShippedForms {
  static final List<String> CODES = List.of("contact-data", "credit-terms");

  @Inject private FormsOfNewSellers forms;
  @Inject private Sellers sellers;

  @PostConstruct
  void publish() {
    sellers.ids().forEach(forms::publish);
  }

  static String json(String code) {
    String path = "/app/kontor/sharing/forms/" + code + ".json";
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
