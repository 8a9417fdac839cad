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
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

  private static final String AMOUNTS =
      """
      number.0 = nul
      number.1 = unu
      number.2 = du
      number.3 = tri
      number.4 = kvar
      number.5 = kvin
      number.6 = ses
      number.7 = sep
      number.8 = ok
      number.9 = na\u016d
      number.10 = dek[ >>]
      number.20 = <<dek[ >>]
      number.100 = cent[ >>]
      number.200 = <<cent[ >>]
      number.1000 = mil[ >>]
      number.2000 = << mil[ >>]
      number.1000000 = << {million}[ >>]
      noun.million.one = miliono
      noun.million.other = milionoj
      noun.EUR.one = e\u016dro
      noun.EUR.two = e\u016droparo
      noun.EUR.other = e\u016droj
      """;

  @TempDir private Path files;
  private URLClassLoader kontor;

  @BeforeEach
  void esperanto_is_added() throws IOException {
    write(
        "languages/eo.properties",
        "name=Esperanto\nconventions=fr-FR\ndates=uuuu-MM-dd\ncountries=AQ\nsorting=esperanto\n"
            + "plural.one=i = 0,1\nplural.two=v = 0 and i % 10 = 2\n");
    write("notification/words_eo.properties", "unit.MTR=metro\n");
    write(
        "texts/notification_eo.properties", "mailsample.currency=EUR\nmailsample.city=Verdurbo\n");
    write(
        "notification/templates/order-received_eo.ftlh",
        "Subject: Via mendo\n\n<p>Dankon! ${order.delivery_address} ${order.gross}</p>\n");
    write(
        "billing/render/document_eo.properties",
        "title.SALES_INVOICE=Fakturo\ntitle.PRO_FORMA=Porforma fakturo\n");
    write("billing/render/amount_eo.properties", AMOUNTS);
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

  @Test
  void a_whole_mail_speaks_it() throws ReflectiveOperationException {
    assertThat(said("app.kontor.notification.internal.EsperantoMail"))
        .contains("Via mendo", "Dankon!", "Verdurbo", "EUR");
  }

  @Test
  void a_whole_paper_speaks_it_and_spells_the_amount() throws ReflectiveOperationException {
    assertThat(said("app.kontor.billing.internal.render.EsperantoPaper"))
        .contains("Porforma fakturo", "ducent sepdek sep e\u016droj 27/100");
  }

  @Test
  void nouns_follow_numbers_by_its_own_rules() throws ReflectiveOperationException {
    assertThat(spelled("0.00")).isEqualTo("nul e\u016dro 00/100");
    assertThat(spelled("12.50")).isEqualTo("dek du e\u016droparo 50/100");
    assertThat(spelled("3000001.00")).isEqualTo("tri milionoj unu e\u016droj 00/100");
  }

  @Test
  void names_are_sorted_in_its_order() throws ReflectiveOperationException {
    assertThat(call("app.kontor.platform.data.Rows", null, "nameOrder", ESPERANTO))
        .isEqualTo("name COLLATE utf8mb4_uca1400_esperanto_ai_ci");
    assertThat(call("app.kontor.platform.data.Rows", null, "nameIndex", ESPERANTO))
        .isEqualTo("name");
  }

  private Object spelled(String amount) throws ReflectiveOperationException {
    Object money = call("app.kontor.money.Money", null, "of", amount, "EUR");
    return call("app.kontor.billing.internal.render.AmountInWords", null, "of", money, ESPERANTO);
  }

  /** What a class of the tests says that knows the files. */
  private String said(String type) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(kontor);
    try {
      Supplier<?> speaker =
          (Supplier<?>) kontor.loadClass(type).getDeclaredConstructor().newInstance();
      return speaker.get().toString();
    } finally {
      thread.setContextClassLoader(before);
    }
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
            .filter(one -> takes(one, arguments))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method.invoke(on, arguments);
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    return types.length == arguments.length
        && IntStream.range(0, types.length)
            .allMatch(i -> types[i].isInstance(arguments[i]) || types[i].isPrimitive());
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
