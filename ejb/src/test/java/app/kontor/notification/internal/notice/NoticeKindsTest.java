package app.kontor.notification.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.NoticeKind;
import app.kontor.notification.internal.kind.MailWords;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kind of notices has to bring along. */
class NoticeKindsTest {
  private static final Path TEXTS = Path.of("src/main/resources/app/kontor/texts");

  private static final List<NoticeKind> KINDS =
      Stream.of(new OrderNotices(), new PortalNotices(), new EInvoiceNotices())
          .flatMap(source -> source.kinds().stream())
          .toList();

  @Test
  void each_has_its_own_name_and_place_and_opens_a_page_of_its_readers() {
    assertThat(KINDS).extracting(NoticeKind::name).doesNotHaveDuplicates();
    assertThat(KINDS).extracting(NoticeKind::place).doesNotHaveDuplicates();
    assertThat(KINDS)
        .allSatisfy(
            kind -> {
              assertThat(kind.name()).matches("[A-Z]+(_[A-Z]+)*").hasSizeLessThanOrEqualTo(40);
              assertThat(kind.page())
                  .matches("/(orders|service|documents)/[a-z/-]+\\.xhtml\\?[a-z]+=");
              assertThat(kind.page().contains("/office/")).isEqualTo(kind.staff());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void each_has_words_for_the_page_and_for_the_mail(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(TEXTS.resolve("notification_" + language + ".properties"))) {
      texts.load(reader);
    }
    MailWords words = MailWords.of(Locale.forLanguageTag(language));
    assertThat(KINDS)
        .allSatisfy(
            kind ->
                assertThat(words.get(kind.textKey())).isEqualTo(texts.getProperty(kind.textKey())));
  }
}
