package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.notification.model.Mail.Words;
import app.kontor.platform.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTemplatesTest {
  private static final MailEvent ORDER_RECEIVED = new MailEvent("ORDER_RECEIVED");
  private static final MailEvent ORDER_CANCELLED = new MailEvent("ORDER_CANCELLED");
  private static final MailEvent PARCEL_DISPATCHED = new MailEvent("PARCEL_DISPATCHED");

  private final MailWriter writer = new MailWriter(new TemplateEngine());

  static Stream<Arguments> all() {
    return Samples.kinds().events().stream()
        .flatMap(event -> Languages.codes().stream().map(l -> Arguments.of(event, l)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_shipped_template_is_one_that_an_author_could_store(MailEvent event, String language) {
    Chosen words = TemplateTexts.shipped(event, language);
    Locale reader = Locale.forLanguageTag(language);

    for (Telling<?> sample : samples(event, reader)) {
      assertThatCode(() -> writer.check(words, sample, reader)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_mail_says_who_writes_and_leaves_no_tag_open(MailEvent event, String language) {
    Words mail = write(event, language);

    assertThat(mail.subject()).isNotBlank().doesNotContain("${", "<", "\n");
    assertThat(mail.html())
        .contains("lang=\"" + language + "\"", "Narzędzia Wisła sp. z o.o.", "cid:logo")
        .doesNotContain("${", "<#", "data-look", "data-own", "data-part", "<script");
    assertThat(mail.text())
        .contains("Narzędzia Wisła sp. z o.o.", "biuro@wisla.example")
        .doesNotContain("${", "<", "\u00a0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void names_with_markup_are_shown_as_they_are_written(String language) {
    MailEvent event = ORDER_RECEIVED;
    Locale reader = Locale.forLanguageTag(language);
    Telling<?> odd = samples(event, reader).get(2);

    Words mail = writer.write(TemplateTexts.shipped(event, language), odd, reader);
    Document page = Jsoup.parse(mail.html());

    assertThat(page.select("b")).isEmpty();
    assertThat(page.text()).contains("<b>\"&\"</b>");
    assertThat(mail.text()).contains("<b>\"&\"</b>");
  }

  @Test
  void amounts_and_dates_are_written_as_the_reader_writes_them() {
    assertThat(write(MailEvent.ORDER_ACCEPTED, "pl").text())
        .contains("1 844,88 PLN", "RF18539007547034", "PL61 1090 1014", "500 szt.", "30.11.2026");
    assertThat(write(MailEvent.ORDER_ACCEPTED, "de").text())
        .contains("1.844,88 EUR", "500 Stk.", "30.11.2026");
    assertThat(write(MailEvent.ORDER_ACCEPTED, "en").text())
        .contains("1,844.88 USD", "500 pcs", "30 Nov 2026");
  }

  @Test
  void a_customer_in_the_united_states_reads_american_english() {
    MailEvent event = ORDER_CANCELLED;
    Telling<?> sample = samples(event, Locale.US).get(0);

    Words mail = writer.write(TemplateTexts.shipped(event, "en"), sample, Locale.US);

    assertThat(mail.language()).isEqualTo("en");
    assertThat(mail.subject() + mail.text())
        .containsIgnoringCase("canceled")
        .doesNotContainIgnoringCase("cancelled");
    Telling<?> accepted = samples(MailEvent.ORDER_ACCEPTED, Locale.US).get(0);
    Chosen shipped = TemplateTexts.shipped(MailEvent.ORDER_ACCEPTED, "en");
    assertThat(writer.write(shipped, accepted, Locale.US).text()).contains("November 30, 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void the_foot_leads_to_terms_privacy_and_imprint(String language) {
    Document page = Jsoup.parse(write(ORDER_RECEIVED, language).html());

    assertThat(page.select("a[href*='/orders/legal.xhtml?text=']").eachText())
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_tracking_mail_leads_to_the_parcel() {
    Words mail = write(PARCEL_DISPATCHED, "en");
    String link = "https://www.dhl.com/track?number=00340434161094021501";

    assertThat(Jsoup.parse(mail.html()).select("a.button").attr("href")).isEqualTo(link);
    assertThat(mail.text()).contains(link);
  }

  @Test
  void the_text_alternative_keeps_the_rows_of_tables_apart() {
    assertThat(write(ORDER_RECEIVED, "en").text())
        .contains("Bolt M8×10 SR-0810 · Your number: BOLT-08   500 pcs   0.60   300.00 USD\n")
        .contains("Total gross   1,844.88 USD\n");
  }

  private static List<? extends Telling<?>> samples(MailEvent event, Locale reader) {
    return Samples.kind(event).samples(Samples.seller(), reader, Samples.CLOCK);
  }

  private Words write(MailEvent event, String language) {
    Locale reader = Locale.forLanguageTag(language);
    return writer.write(
        TemplateTexts.shipped(event, language), samples(event, reader).get(0), reader);
  }
}
