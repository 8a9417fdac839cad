package app.kontor.web.documents;

import app.kontor.sharing.FieldProblem;
import app.kontor.sharing.FormToFill;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SendForm;
import app.kontor.sharing.SendOutcome;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Filling in a form: saved as a draft at any time, checked when it is sent. */
@Named
@ViewScoped
public class FormPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Forms forms;
  @Inject private Visitor visitor;
  @Inject private Texts texts;
  @Inject private PageInfo page;

  private String code = "";
  private @Nullable FormToFill form;
  private List<FormInput> inputs = List.of();

  public void load() {
    FormToFill found = forms.form(code);
    form = found;
    inputs =
        found.form().fields().stream()
            .map(field -> new FormInput(field, visitor.formats(), found.values().get(field.id())))
            .toList();
  }

  /** Sends it, or shows what is wrong at the fields. */
  public @Nullable String send() {
    SendOutcome outcome = forms.send(new SendForm(page.key(), code, values()));
    if (outcome instanceof SendOutcome.Sent sent) {
      page.done("form.sent", sent.number());
      return page.redirect("/submission.xhtml", "submission", sent.number());
    }
    if (outcome instanceof SendOutcome.Incomplete incomplete) {
      incomplete.problems().forEach(this::show);
    }
    return null;
  }

  private void show(FieldProblem problem) {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (int i = 0; i < inputs.size(); i++) {
      FormInput input = inputs.get(i);
      if (input.getId().equals(problem.field())) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(input.getLabel());
        arguments.addAll(problem.args());
        String text = texts.of("form-problem." + problem.code(), arguments.toArray());
        faces.addMessage(
            "fill:fields:" + i + ":" + input.getType().toLowerCase(java.util.Locale.ROOT),
            new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
      }
    }
  }

  /** Keeps what is typed. */
  public String save() {
    forms.saveDraft(code, values());
    page.done("form.saved");
    return page.redirect("/form.xhtml", "form", code);
  }

  /** Forgets what was typed. */
  public String discard() {
    forms.discardDraft(code);
    page.done("form.discarded");
    return page.redirect("/forms.xhtml");
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (FormInput input : inputs) {
      String value = input.getValue();
      if (value != null) {
        values.put(input.getId(), value);
      }
    }
    return values;
  }

  public @Nullable FormToFill getForm() {
    return form;
  }

  public List<FormInput> getInputs() {
    return inputs;
  }

  public String getTitle() {
    FormToFill shown = form;
    return shown == null ? code : shown.form().title().in(visitor.getLocale());
  }

  public String getIntro() {
    FormToFill shown = form;
    return shown == null ? "" : shown.form().intro().in(visitor.getLocale());
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code;
  }
}
