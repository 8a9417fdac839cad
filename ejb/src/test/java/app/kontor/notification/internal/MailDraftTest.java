package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.MailEvent;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailDraftTest {
  private final MailWriter writer = new MailWriter(new TemplateEngine());

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void a_mail_written_later_says_the_same_to_the_letter(MailEvent event) {
    Locale polish = Locale.forLanguageTag("pl");
    MailData data = SampleMail.full(event, Samples.seller(), polish, Samples.CLOCK);
    MailDraft draft = MailDraft.of(TemplateTexts.shipped(event, "pl"), event, data, polish);
    MailDraft stored = MailDraft.read(draft.json());
    assertThat(stored).isEqualTo(draft);
    assertThat(writer.write(stored))
        .isEqualTo(writer.write(TemplateTexts.shipped(event, "pl"), event, data, polish));
  }
}
