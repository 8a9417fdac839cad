package app.kontor.web.common.form;

import app.kontor.access.KeptForm;
import app.kontor.web.common.form.KeptNotice.Conflict;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a kept form into the components of a page that was just built: first the page's step, then
 * each field as if it were sent now. What is valid goes to the bean, so that fields which depend on
 * it appear and get theirs in the next pass; what is not stands as it was typed. No action runs.
 */
public final class FormReplay {
  /** A message under this id lets repeated rows keep what was typed; it is never shown. */
  public static final String MARK = "kontor-replayed";

  private static final int PASSES = 4;

  private final FacesContext context;
  private final KeptForm kept;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> lost;
  private final List<Conflict> conflicts = new ArrayList<>();

  FormReplay(FacesContext context, KeptForm kept) {
    this.context = context;
    this.kept = kept;
    this.lost = new LinkedHashMap<>(kept.fields());
  }

  /** Fields with an entry that found no place. */
  Map<String, List<String>> lost() {
    return lost;
  }

  /** For a form that came too late: what is stored by now beside what was typed. */
  List<Conflict> conflicts() {
    return conflicts;
  }

  void run() {
    lost.remove(FormNames.TOKEN);
    if (context.getViewRoot().findComponent(kept.form()) instanceof UIForm form) {
      PageForm.useToken(context, form, kept.fields().get(FormNames.TOKEN));
      ReplayedParameters.replay(context, kept.fields());
      try {
        steps(form);
        boolean more = true;
        for (int pass = 0; more && pass < PASSES; pass++) {
          more = pass(form);
        }
      } finally {
        ReplayedParameters.end(context);
      }
      forgetMessages();
      context.addMessage(MARK, new FacesMessage(FacesMessage.SEVERITY_ERROR, MARK, null));
    }
    lost.values().removeIf(values -> values.stream().allMatch(String::isBlank));
  }

  private void steps(UIForm form) {
    form.visitTree(
        visit(),
        (within, component) -> {
          List<String> state = kept.fields().get(component.getClientId(context));
          if (component instanceof KeptState step && state != null) {
            if (!(kept.conflict() && FormNames.VERSION.equals(step.getId()))) {
              step.restore(context, state.get(0));
            }
            lost.remove(component.getClientId(context));
          }
          return component instanceof NamingContainer && component != form
              ? VisitResult.REJECT
              : VisitResult.ACCEPT;
        });
  }

  private boolean pass(UIForm form) {
    int before = seen.size();
    form.visitTree(
        visit(),
        (within, component) -> {
          put(component);
          return VisitResult.ACCEPT;
        });
    return seen.size() > before;
  }

  private VisitContext visit() {
    return VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
  }

  private void put(UIComponent component) {
    String clientId = component.getClientId(context);
    if (component instanceof UICommand || component instanceof KeptState) {
      lost.remove(clientId);
    } else if (component instanceof UIInput input
        && !(component instanceof HtmlInputFile)
        && !(component instanceof HtmlInputSecret)
        && seen.add(clientId)) {
      put(input, clientId);
    }
  }

  private void put(UIInput input, String clientId) {
    String stored = kept.conflict() ? ShownValue.stored(context, input) : "";
    input.decode(context);
    Object typed = input.getSubmittedValue();
    if (typed == null) {
      return;
    }
    if (kept.conflict()) {
      compare(input, stored, ShownValue.typed(context, input));
    }
    input.validate(context);
    if (input.isValid()) {
      input.updateModel(context);
    } else {
      input.setSubmittedValue(typed);
    }
    lost.keySet().removeIf(name -> name.equals(clientId) || name.startsWith(clientId + '_'));
  }

  private void compare(UIInput input, String stored, String typed) {
    if (!stored.equals(typed)) {
      Object label = input.getAttributes().get("label");
      conflicts.add(new Conflict(label == null ? "" : label.toString(), stored, typed));
    }
  }

  /** Nobody has sent the form yet, so nothing is wrong with it. */
  private void forgetMessages() {
    Iterator<FacesMessage> messages = context.getMessages();
    while (messages.hasNext()) {
      if (messages.next().getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
        messages.remove();
      }
    }
  }
}
