package app.kontor.notification;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.language.Languages;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The templates of mails, with where the text of each language comes from. */
@Dependent
public class TemplateList implements ListDefinition<TemplateSummary> {
  private static final String TEXT = "text-";

  public static final ListShape<TemplateSummary> SHAPE = build();

  private final MailTemplates templates;

  @Inject
  public TemplateList(MailTemplates templates) {
    this.templates = templates;
  }

  private static ListShape<TemplateSummary> build() {
    ListShape.Builder<TemplateSummary> shape =
        ListShape.<TemplateSummary>named("templates")
            .text("event", "notification.event", TemplateSummary::event)
            .text("code", "notification.template", TemplateSummary::code);
    for (String language : Languages.codes()) {
      shape.status(TEXT + language, "notification.text", row -> origin(row, language));
    }
    Stream<String> texts = Languages.codes().stream().map(language -> TEXT + language);
    return shape
        .page(
            Audience.STAFF, Stream.concat(Stream.of("event", "code"), texts).toArray(String[]::new))
        .whole()
        .build();
  }

  @Override
  public ListShape<TemplateSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<TemplateSummary> rows(FilterValues filter, PageRequest page) {
    return Page.of(templates.list(), page);
  }

  /** Where the template's text in a language comes from. */
  private static Badge origin(TemplateSummary template, String language) {
    return template.texts().stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .map(TemplateList::origin)
        .orElseGet(() -> neutral("notification.missing"));
  }

  private static Badge origin(TemplateSummary.Text text) {
    if (!text.own()) {
      return neutral("notification.shipped");
    }
    return text.active()
        ? new Badge("OWN", Phrase.of("notification.own"), "active", null)
        : neutral("notification.own.inactive");
  }

  private static Badge neutral(String words) {
    return new Badge("SHIPPED", Phrase.of(words), "neutral", null);
  }
}
