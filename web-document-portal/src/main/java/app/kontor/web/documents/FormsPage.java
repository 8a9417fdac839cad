package app.kontor.web.documents;

import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormSummary;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SubmissionList;
import app.kontor.sharing.SubmissionSummary;
import app.kontor.sharing.SubmissionView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that can be filled in, and those that were sent. */
@Named
@ViewScoped
public class FormsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Forms forms;
  @Inject private Visitor visitor;
  @Inject private PageInfo pageInfo;
  @Inject private ListPages lists;

  private @Nullable SubmissionView view;
  private @Nullable String definition;
  private List<FormSummary> published = List.of();
  private List<SubmissionSummary> rows = List.of();

  public void load() {
    published = List.copyOf(forms.forms());
    rows = lists.load(SubmissionList.SHAPE).found().rows();
  }

  /** Publishes the pasted definition in place of the version that was shown. */
  public String publish() {
    Map<String, Integer> seen =
        published.stream().collect(Collectors.toMap(FormSummary::code, FormSummary::version));
    FormDefinition form = forms.publish(definition == null ? "" : definition, seen);
    pageInfo.done(
        "office.forms.published-done", form.title().in(visitor.getLocale()), form.version());
    return pageInfo.redirect("/office/forms.xhtml");
  }

  public List<FormSummary> getPublished() {
    return published;
  }

  public List<SubmissionSummary> getRows() {
    return rows;
  }

  public List<SubmissionView> getViews() {
    return List.of(SubmissionView.values());
  }

  public SubmissionView getView() {
    SubmissionView chosen = view;
    return chosen != null ? chosen : SubmissionView.first(visitor.isStaff());
  }

  public void setView(@Nullable SubmissionView view) {
    this.view = view;
  }

  public @Nullable String getDefinition() {
    return definition;
  }

  public void setDefinition(@Nullable String definition) {
    this.definition = definition;
  }
}
