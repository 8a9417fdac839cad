package app.kontor.web.common.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;

/** Puts messages at fields named by their id; several forms of a page may use the same ids. */
public final class Messages {
  private Messages() {}

  /**
   * An error at the field of the submitted form, or about the whole page if it has none.
   *
   * @param fieldId the field's id; in repeated rows the row's number, a colon and the id
   */
  public static void add(FacesContext context, String fieldId, String text) {
    String[] clientId = {null};
    String[] label = {""};
    if (!fieldId.isEmpty() && context.getViewRoot() != null) {
      context
          .getViewRoot()
          .visitTree(
              VisitContext.createVisitContext(context),
              (visit, component) -> {
                if (component instanceof UIForm form && !form.isSubmitted()) {
                  return VisitResult.REJECT;
                }
                if (component instanceof UIInput && isNamed(component, fieldId, context)) {
                  clientId[0] = component.getClientId(context);
                  Object named = component.getAttributes().get("label");
                  label[0] = named == null ? "" : named.toString();
                  return VisitResult.COMPLETE;
                }
                return VisitResult.ACCEPT;
              });
    }
    context.addMessage(
        clientId[0], new FacesMessage(FacesMessage.SEVERITY_ERROR, named(label[0], text), null));
    context.validationFailed();
  }

  /** The text, beginning with the field's label unless it names it anyway. */
  static String named(String label, String text) {
    return label.isEmpty() || text.contains(label) ? text : label + ": " + text;
  }

  private static boolean isNamed(UIComponent component, String fieldId, FacesContext context) {
    return fieldId.equals(component.getId())
        || fieldId.indexOf(':') > 0 && component.getClientId(context).endsWith(":" + fieldId);
  }
}
