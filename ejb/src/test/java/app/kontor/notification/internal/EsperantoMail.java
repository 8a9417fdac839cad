package app.kontor.notification.internal;

import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.OrderReceivedMail;
import app.kontor.notification.internal.kind.Telling;
import java.util.Locale;
import java.util.function.Supplier;

/** The sample of a mail in a language that files have added, as a customer would get it. */
public class EsperantoMail implements Supplier<String> {
  @Override
  public String get() {
    Locale language = Locale.forLanguageTag("eo");
    MailKind<?> kind = new OrderReceivedMail();
    Telling<?> sample = kind.fullSample(Samples.seller(), language, Samples.CLOCK);
    return new MailWriter(new TemplateEngine())
        .write(TemplateTexts.shipped(kind.event(), "eo"), sample, language)
        .toString();
  }
}
