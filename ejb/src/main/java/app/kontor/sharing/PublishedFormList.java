package app.kontor.sharing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The forms that can be filled in, in their current version. */
@Dependent
public class PublishedFormList implements ListDefinition<FormSummary> {
  public static final ListShape<FormSummary> SHAPE =
      ListShape.<FormSummary>named("forms")
          .text("title", "forms.form", FormSummary::title)
          .text("code", "office.forms.code", FormSummary::code)
          .number("version", "office.forms.version", FormSummary::version)
          .number("waiting", "office.forms.waiting", FormSummary::waiting)
          .page(Audience.STAFF, "title", "code", "version", "waiting")
          .whole()
          .build();

  private final Forms forms;

  @Inject
  public PublishedFormList(Forms forms) {
    this.forms = forms;
  }

  @Override
  public ListShape<FormSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<FormSummary> rows(FilterValues filter, PageRequest page) {
    return Page.of(forms.forms(), page);
  }
}
