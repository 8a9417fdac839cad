package app.kontor.web.common.security;

import app.kontor.web.common.form.ReplayedParameters;
import app.kontor.web.common.form.SentForm;
import app.kontor.web.common.page.Beans;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every POST the script nonce that belongs to it. PrimeFaces expects its own script to have
 * put the nonce into the form and fails without, or with another than the view's; pages without a
 * PrimeFaces component have no such script, a replayed or truncated request has none or a wrong
 * one. So the view's nonce counts, then the one of the form, then a new one. While a kept form is
 * put back its parameters stand for the request's, and a redirect after a command is remembered.
 * Named in {@code faces-config.xml}.
 */
public class PageNonceFactory extends ExternalContextFactory {
  private static final String NONCE = "primefaces.nonce";
  private static final String COMPLETED = PageNonceFactory.class.getName();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+/]{20,98}={0,2}");

  public PageNonceFactory(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new WithNonce(getWrapped().getExternalContext(context, request, response));
  }

  /** The request's parameters, with the right nonce if the view was sent back. */
  private static final class WithNonce extends ExternalContextWrapper {
    WithNonce(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public void redirect(String address) throws IOException {
      FacesContext faces = FacesContext.getCurrentInstance();
      if (faces != null && faces.isPostback()) {
        Beans.of(SentForm.class).followed(faces, address);
      }
      super.redirect(address);
    }

    @Override
    public Map<String, String[]> getRequestParameterValuesMap() {
      FacesContext faces = FacesContext.getCurrentInstance();
      Map<String, String[]> replayed = faces == null ? null : ReplayedParameters.all(faces);
      return replayed == null ? super.getRequestParameterValuesMap() : replayed;
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      FacesContext faces = FacesContext.getCurrentInstance();
      Map<String, String> replayed = faces == null ? null : ReplayedParameters.first(faces);
      if (replayed != null) {
        return replayed;
      }
      Map<String, String> parameters = getWrapped().getRequestParameterMap();
      if (faces == null || faces.getViewRoot() == null || isPlain(parameters)) {
        return parameters;
      }
      @Nullable String sent = parameters.get(NONCE);
      String right = right(faces, sent);
      return right.equals(sent) ? parameters : completed(faces, parameters, right);
    }

    /** Neither a form of a page nor an Ajax request. */
    private static boolean isPlain(Map<String, String> parameters) {
      return !parameters.containsKey("jakarta.faces.ViewState")
          && !parameters.containsKey("jakarta.faces.partial.ajax");
    }

    private static String right(FacesContext faces, @Nullable String sent) {
      Map<String, Object> view = faces.getViewRoot().getViewMap(false);
      if (view != null && view.get(NONCE) instanceof String known) {
        return known;
      }
      if (sent != null && SHAPE.matcher(sent).matches()) {
        return sent;
      }
      return faces.getAttributes().get(COMPLETED) instanceof Completed made
          ? made.nonce()
          : Base64.getEncoder()
              .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> completed(
        FacesContext faces, Map<String, String> parameters, String nonce) {
      if (faces.getAttributes().get(COMPLETED) instanceof Completed made
          && made.nonce().equals(nonce)) {
        return made.parameters();
      }
      Map<String, String> all = new HashMap<>(parameters);
      all.put(NONCE, nonce);
      faces.getAttributes().put(COMPLETED, new Completed(nonce, all));
      return all;
    }
  }

  /** Parameters that were completed in this request. */
  private record Completed(String nonce, Map<String, String> parameters) {}
}
