package app.kontor.web.common.security;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a whole-page POST keep the script nonce of its view. PrimeFaces expects its own script to
 * have put the nonce into every form; pages without a PrimeFaces component have no such script, so
 * the nonce is taken from the view on the server instead. Named in {@code faces-config.xml}.
 */
public class PageNonceFactory extends ExternalContextFactory {
  private static final String NONCE = "primefaces.nonce";

  public PageNonceFactory(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new WithNonce(getWrapped().getExternalContext(context, request, response));
  }

  /** The request's parameters, with the view's nonce where the form did not carry it. */
  private static final class WithNonce extends ExternalContextWrapper {
    WithNonce(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      Map<String, String> parameters = getWrapped().getRequestParameterMap();
      @Nullable String nonce = viewNonce();
      if (nonce == null || parameters.containsKey(NONCE)) {
        return parameters;
      }
      Map<String, String> completed = new HashMap<>(parameters);
      completed.put(NONCE, nonce);
      return completed;
    }

    private static @Nullable String viewNonce() {
      FacesContext faces = FacesContext.getCurrentInstance();
      if (faces == null || faces.getViewRoot() == null) {
        return null;
      }
      Map<String, Object> view = faces.getViewRoot().getViewMap(false);
      return view == null ? null : (String) view.get(NONCE);
    }
  }
}
