package app.kontor.web.documents;

import app.kontor.sharing.FormField;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SubmissionDetail;
import app.kontor.sharing.SubmissionStatus;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sent form; staff mark it done. */
@Named
@ViewScoped
public class SubmissionPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A label with what was filled in, as the visitor reads it. */
  public record Entry(String label, String value) implements Serializable {}

  @Inject private Forms forms;
  @Inject private Visitor visitor;
  @Inject private Texts texts;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable SubmissionDetail submission;
  private List<Entry> entries = List.of();
  private @Nullable String note;

  public void load() {
    SubmissionDetail found = forms.submission(number);
    submission = found;
    number = found.number();
    entries =
        found.form().fields().stream()
            .map(
                field ->
                    new Entry(
                        field.label().in(visitor.getLocale()),
                        shown(field, found.values().getOrDefault(field.id(), ""))))
            .toList();
  }

  private String shown(FormField field, String value) {
    if (field.type() == FormField.Type.CHECKBOX) {
      return texts.of(value.equals("true") ? "common.yes" : "common.no");
    }
    if (value.isEmpty()) {
      return texts.of("submission.empty");
    }
    Locale language = visitor.getLocale();
    return switch (field.type()) {
      case NUMBER -> (visitor.formats().any(new BigDecimal(value)) + " " + field.unit()).strip();
      case DATE -> visitor.formats().any(LocalDate.parse(value));
      case CHOICE ->
          field.choices().stream()
              .filter(option -> option.value().equals(value))
              .map(option -> option.label().in(language))
              .findFirst()
              .orElse(value);
      case TEXT, TEXTAREA, CHECKBOX -> value;
    };
  }

  /** Staff have worked it. */
  public String finish() {
    SubmissionDetail shown = submission;
    if (shown != null) {
      forms.finish(number, shown.version(), note == null ? "" : note);
      page.done("office.submission.finished", number);
    }
    return page.redirect("/office/submission.xhtml", "submission", number);
  }

  public boolean isWaiting() {
    SubmissionDetail shown = submission;
    return shown != null && shown.status() == SubmissionStatus.SENT;
  }

  public @Nullable SubmissionDetail getSubmission() {
    return submission;
  }

  public List<Entry> getEntries() {
    return entries;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
