package app.kontor.web.common.tag;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * The marks that a {@code k:list} writes into its rows, as one input of the form that does
 * something with them. It has no markup of its own.
 */
public class MarkedRowsInput extends UIInput {
  public static final String TYPE = "app.kontor.MarkedRowsInput";

  /** The form's id; rows may stand in another form, so their marks name it. */
  static final String FORM = "bulk";

  /** The name that the marks are sent under. */
  static final String NAME = FORM + ":row";

  public MarkedRowsInput() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public void decode(FacesContext context) {
    String[] sent =
        context
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault(NAME, new String[0]);
    setSubmittedValue(List.of(sent));
  }

  @Override
  public boolean isRequired() {
    return false;
  }
}
