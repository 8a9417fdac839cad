package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.Telling;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailDraftTest {
  private final MailWriter writer = new MailWriter(new TemplateEngine());

  static List<MailKind<?>> kinds() {
    return Samples.kinds().list();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_mail_written_later_says_the_same_to_the_letter(MailKind<?> kind) {
    Locale polish = Locale.forLanguageTag("pl");
    Telling<?> sample = kind.fullSample(Samples.seller(), polish, Samples.CLOCK);
    Chosen shipped = TemplateTexts.shipped(kind.event(), "pl");
    MailDraft draft = MailDraft.of(shipped, sample, polish);
    MailDraft stored = MailDraft.read(draft.json());
    assertThat(stored).isEqualTo(draft);
    assertThat(writer.write(stored)).isEqualTo(writer.write(shipped, sample, polish));
  }
}
