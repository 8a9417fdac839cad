package app.kontor.notification;

import jakarta.ejb.Local;
import java.util.List;

/** The texts of mails, per seller, code and language; the shipped ones hold where none is own. */
@Local
public interface MailTemplates {

  /** What customers are told about, in the order of an order's life. */
  List<MailEvent> events();

  /** All templates, the shipped ones first in the order of an order's life. */
  List<TemplateSummary> list();

  /**
   * One language of a template.
   *
   * @param language pl, de or en
   * @throws UnknownTemplate if the code or language is unknown
   */
  TemplateDetail template(String code, String language);

  /**
   * Stores an own text if it is well-formed, all its tags are known, and the mail of a sample order
   * comes out whole.
   *
   * @throws TemplateRefused with field, line and column
   * @throws app.kontor.platform.failure.ChangedMeanwhile if somebody else saved in between
   */
  void save(SaveTemplate command);

  /**
   * What a text would make of a sample order, without storing it.
   *
   * @throws TemplateRefused as {@link #save}
   */
  MailPreview preview(MailEvent event, String language, String subject, String body);

  /**
   * Takes back an own text, so that the shipped one holds; of an own code the language is gone.
   *
   * @param version as read
   */
  void reset(String code, String language, long version);
}
