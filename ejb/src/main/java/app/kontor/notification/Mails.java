package app.kontor.notification;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.Map;

/** The mails of the actor's seller: those that wait, those that left and those that failed. */
@Local
public interface Mails {

  /** Mails that match, latest first. */
  Page<MailSummary> list(MailFilter filter, PageRequest page);

  /** How many mails wait or have failed; those that have left are not counted. */
  Map<MailStatus, Total> countByStatus();

  /** Whether mails can leave; if not, they wait and nothing else stops. */
  MailOutlet outlet();

  /**
   * A mail with body and attachments.
   *
   * @throws UnknownMail also if it is another seller's
   */
  MailDetail mail(String reference);

  /**
   * The content of an attachment, to be closed by the caller.
   *
   * @param position from 1
   * @throws UnknownMail if there is no such mail or attachment
   */
  Content attachment(String reference, int position);

  /**
   * Sends a mail that left or failed once more, unchanged.
   *
   * @param key idempotency key of the form
   * @throws MailStillWaiting if it has not left yet
   */
  void sendAgain(String key, String reference);

  /**
   * A file to download.
   *
   * @param size bytes
   */
  record Content(String name, String mediaType, long size, InputStream bytes) {}
}
