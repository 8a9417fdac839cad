package app.kontor.web.documents;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormSummary;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SubmissionList;
import app.kontor.sharing.SubmissionSummary;
import app.kontor.sharing.SubmissionView;
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

  private String text = "";
  private @Nullable SubmissionView view;
  private int page = 1;
  private @Nullable String definition;
  private List<FormSummary> published = List.of();
  private Page<SubmissionSummary> found = new Page<>(List.of(), 0);

  public void load() {
    published = List.copyOf(forms.forms());
    found =
        forms.submissions(
            getView().filter(text), PageRequest.page(page, SubmissionList.SHAPE.size()));
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
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
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

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public @Nullable String getDefinition() {
    return definition;
  }

  public void setDefinition(@Nullable String definition) {
    this.definition = definition;
  }
}
