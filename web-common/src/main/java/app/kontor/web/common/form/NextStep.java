package app.kontor.web.common.form;

import app.kontor.access.KeptForm;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the submitted form of a page with steps stands after its action: its state and its fields.
 */
final class NextStep {
  private final Map<String, String> states = new HashMap<>();
  private final Set<String> fields = new HashSet<>();

  private NextStep() {}

  /** The step reached; empty for pages without steps. */
  static Optional<NextStep> of(FacesContext context) {
    UIForm form = submitted(context.getViewRoot());
    if (form == null) {
      return Optional.empty();
    }
    NextStep step = new NextStep();
    form.visitTree(
        VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
        (within, component) -> {
          step.note(context, component);
          return VisitResult.ACCEPT;
        });
    return step.states.isEmpty() ? Optional.empty() : Optional.of(step);
  }

  private static @Nullable UIForm submitted(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      UIForm found =
          child instanceof UIForm form ? form.isSubmitted() ? form : null : submitted(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void note(FacesContext context, UIComponent component) {
    if (component instanceof KeptState state) {
      states.put(state.getClientId(context), state.text());
    } else if (component instanceof UIInput) {
      fields.add(component.getClientId(context));
    }
  }

  /** The form with the state reached and only the fields that are on the page in it. */
  KeptForm of(KeptForm sent) {
    Map<String, List<String>> kept = new HashMap<>();
    sent.fields()
        .forEach(
            (name, values) -> {
              if (fields.contains(name)) {
                kept.put(name, values);
              }
            });
    states.forEach((name, state) -> kept.put(name, List.of(state)));
    return new KeptForm(sent.path(), sent.form(), kept, sent.files(), sent.problems(), false);
  }
}
