package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import java.util.Locale;
import java.util.Map;

/**
 * One mail to tell: its kind, whom, and what the kind's tags say.
 *
 * @param <F> the kind's facts
 */
public record Telling<F>(MailKind<F> kind, Addressee to, F facts) {

  /** What is told. */
  public MailEvent event() {
    return kind.event();
  }

  /** The values of the smart tags as text for the reader's language, by group and name. */
  public Map<String, Object> model(Locale language) {
    return kind.allTags().model(this, new MailFormats(language, to.seller(), to.portal()));
  }
}
