package app.kontor.web.common.list;

import app.kontor.listing.BulkAction;
import app.kontor.listing.ManyRows;
import app.kontor.listing.RowOutcome;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows somebody marked on a page's list, and what became of them. */
@Named
@RequestScoped
public class MarkedRows {
  private static final String OUTCOME = RowOutcome.class.getName();

  @Inject private ManyRows rows;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private List<String> marks = List.of();
  private String reason = "";

  /** Does it with all rows marked; the page comes again and says what became of each. */
  public @Nullable String run(String list, String action) {
    if (marks.isEmpty()) {
      page.wrong("", "list.marked.none");
      return null;
    }
    String leads =
        rows.offered(list).stream()
            .filter(each -> each.key().equals(action))
            .map(BulkAction::leads)
            .findFirst()
            .orElse("");
    if (!leads.isEmpty()) {
      return page.redirect(leads, "rows", marks());
    }
    RowOutcome outcome =
        rows.run(list, action, marks.stream().map(MarkedRows::named).toList(), reason, page.key());
    page.done("list.outcome", texts.of(outcome.label()), outcome.done(), outcome.others().size());
    FacesContext.getCurrentInstance().getExternalContext().getFlash().put(OUTCOME, outcome);
    return null;
  }

  /** What names the marked rows for a page that goes on with them. */
  private String marks() {
    return marks.stream().map(sent -> named(sent).mark()).collect(Collectors.joining(" "));
  }

  private static ManyRows.Named named(String sent) {
    int end = sent.indexOf(' ');
    return end < 0
        ? new ManyRows.Named(sent, sent)
        : new ManyRows.Named(sent.substring(0, end), sent.substring(end + 1));
  }

  /** What the form sends of a row: what names it for commands, and for people. */
  public static String sent(String mark, String name) {
    return mark + ' ' + name;
  }

  /** Rows that the form before this page did nothing with; empty if all is done. */
  public List<RowOutcome.Other> getOthers() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.getMessageList().isEmpty()) {
      return List.of();
    }
    Object outcome = context.getExternalContext().getFlash().get(OUTCOME);
    return outcome instanceof RowOutcome known ? known.others() : List.of();
  }

  /** Why nothing was done with a row. */
  public String why(RowOutcome.Other other) {
    return other.refusal() == null
        ? texts.of("list.outcome." + other.why())
        : texts.refusal(Objects.requireNonNull(other.refusal()));
  }

  /** Whether one of the actions asks for a reason. */
  public boolean isReasonAsked(String list) {
    return actions(list).stream().anyMatch(BulkAction::reason);
  }

  /** What the visitor may do with rows of a list. */
  public List<BulkAction> actions(String list) {
    return rows.offered(list);
  }

  /** The question before an action; empty for none. */
  public String question(BulkAction action) {
    return action.question().isEmpty() ? "" : texts.of(action.question());
  }

  public List<String> getMarks() {
    return marks;
  }

  public void setMarks(@Nullable List<String> marks) {
    this.marks = marks == null ? List.of() : List.copyOf(marks);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
