package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files alone add a language: the same classes, loaded again with a folder of files beside them.
 */
class FourthLanguageTest {
  private static final Locale ESPERANTO = Locale.forLanguageTag("eo");

  @TempDir private Path files;
  private URLClassLoader kontor;

  @BeforeEach
  void esperanto_is_added() throws IOException {
    write(
        "languages/eo.properties",
        "name=Esperanto\nconventions=fr-FR\ndates=uuuu-MM-dd\ncountries=AQ\n");
    write("notification/words_eo.properties", "unit.MTR=metro\n");
    write(
        "notification/templates/order-received_eo.ftlh", "Subject: Via mendo\n\n<p>Dankon!</p>\n");
    write("billing/render/document_eo.properties", "title.SALES_INVOICE=Fakturo\n");
    write("shipping/waybill_eo.properties", "sender=Sendanto\n");
    List<URL> urls = new ArrayList<>(List.of(files.toUri().toURL()));
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(url(path));
    }
    kontor = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void closed() throws IOException {
    kontor.close();
  }

  @Test
  void it_is_offered_after_the_others() throws ReflectiveOperationException {
    assertThat(call("app.kontor.platform.language.Languages", null, "codes"))
        .isEqualTo(List.of("pl", "de", "en", "eo"));
    assertThat(call("app.kontor.platform.language.Languages", null, "conventions", ESPERANTO))
        .isEqualTo(Locale.FRANCE);
    assertThat(call("app.kontor.platform.language.Languages", null, "isOne", "eo")).isEqualTo(true);
  }

  @Test
  void mails_are_written_in_it_and_in_english_where_it_lacks_a_text()
      throws ReflectiveOperationException {
    String mailWords = "app.kontor.notification.internal.kind.MailWords";
    Object words = call(mailWords, null, "of", ESPERANTO);
    Object english = call(mailWords, null, "of", Locale.ENGLISH);

    assertThat(call(mailWords, words, "get", "unit.MTR")).isEqualTo("metro");
    assertThat(call(mailWords, words, "get", "unit.C62"))
        .isEqualTo(call(mailWords, english, "get", "unit.C62"));
    assertThat(subject("ORDER_RECEIVED", "eo")).isEqualTo("Via mendo");
    assertThat(subject("ORDER_CANCELLED", "eo")).isEqualTo(subject("ORDER_CANCELLED", "en"));
  }

  @Test
  void papers_are_printed_in_it_and_in_english_where_it_lacks_a_text()
      throws ReflectiveOperationException {
    String texts = "app.kontor.billing.internal.render.DocumentTexts";
    Object own = call(texts, null, "of", ESPERANTO);
    Object english = call(texts, null, "of", Locale.ENGLISH);

    assertThat(call(texts, own, "get", "title.SALES_INVOICE")).isEqualTo("Fakturo");
    assertThat(((Map<?, ?>) call(texts, own, "all")).keySet())
        .isEqualTo(((Map<?, ?>) call(texts, english, "all")).keySet());
    String waybill = "app.kontor.shipping.internal.waybill.WaybillWords";
    assertThat(call(waybill, call(waybill, null, "from", "AQ"), "own", "sender"))
        .isEqualTo("Sendanto");
  }

  private Object subject(String event, String language) throws ReflectiveOperationException {
    Constructor<?> named =
        kontor.loadClass("app.kontor.notification.MailEvent").getDeclaredConstructor(String.class);
    Object words =
        call(
            "app.kontor.notification.internal.ShippedTemplates",
            null,
            "of",
            named.newInstance(event),
            language);
    return call(words.getClass(), words, "subject");
  }

  private Object call(String type, @Nullable Object on, String name, Object... arguments)
      throws ReflectiveOperationException {
    return call(kontor.loadClass(type), on, name, arguments);
  }

  private static Object call(Class<?> type, @Nullable Object on, String name, Object... arguments)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(one -> one.getName().equals(name))
            .filter(one -> one.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method.invoke(on, arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = files.resolve("app/kontor/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static URL url(String path) throws MalformedURLException {
    return new File(path).toURI().toURL();
  }
}
