package app.kontor.web.documents;

import app.kontor.exchange.FormDefinition;
import app.kontor.exchange.FormSummary;
import app.kontor.exchange.Forms;
import app.kontor.exchange.SubmissionFilter;
import app.kontor.exchange.SubmissionStatus;
import app.kontor.exchange.SubmissionSummary;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
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
public class FormList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  /** Which of the sent forms. */
  public enum View {
    SENT,
    DONE,
    ALL
  }

  @Inject private Forms forms;
  @Inject private Visitor visitor;
  @Inject private PageInfo pageInfo;

  private String text = "";
  private @Nullable View view;
  private int page = 1;
  private @Nullable String definition;
  private List<FormSummary> published = List.of();
  private Page<SubmissionSummary> found = new Page<>(List.of(), 0);

  public void load() {
    published = List.copyOf(forms.forms());
    found =
        forms.submissions(new SubmissionFilter(text, "", status()), PageRequest.page(page, SIZE));
  }

  private @Nullable SubmissionStatus status() {
    return switch (getView()) {
      case SENT -> SubmissionStatus.SENT;
      case DONE -> SubmissionStatus.DONE;
      case ALL -> null;
    };
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

  public int getSize() {
    return SIZE;
  }

  public List<View> getViews() {
    return List.of(View.values());
  }

  /** Staff begin with what is to be worked, partners with all. */
  public View getView() {
    View chosen = view;
    return chosen != null ? chosen : visitor.isStaff() ? View.SENT : View.ALL;
  }

  public void setView(@Nullable View view) {
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
