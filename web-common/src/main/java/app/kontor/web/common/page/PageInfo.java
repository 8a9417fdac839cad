package app.kontor.web.common.page;

import app.kontor.gate.CommandKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of this request: its name in text keys, addresses of others, messages. */
@Named("page")
@RequestScoped
public class PageInfo {
  private static final String SUFFIX = ".xhtml";

  @Inject private Portal portal;
  @Inject private Visitor visitor;
  @Inject private Texts texts;
  @Inject private CommandKey commandKey;

  /** {@code office.order-list} for {@code /office/order-list.xhtml}. */
  public String getName() {
    return name(getPath());
  }

  /** The page's path in its portal, with the leading slash. */
  public String getPath() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.getViewRoot() == null ? "" : context.getViewRoot().getViewId();
  }

  /** The page's own title text. */
  public String getTitle() {
    return texts.of(getName() + ".title");
  }

  /** The address of a page of this portal. */
  public String url(String path) {
    return portal.getKind().getPath() + path;
  }

  /** The page with this path is declared and open to the visitor. */
  public boolean open(String path) {
    return portal.rules().find(path).filter(rule -> rule.permits(visitor.getActor())).isPresent();
  }

  /** Where this portal begins for the visitor. */
  public String getHome() {
    return url(visitor.isStaff() ? "/office/index.xhtml" : "/index.xhtml");
  }

  /**
   * The outcome that leads to another page of this portal by GET.
   *
   * @param parameters names and values in turn; null values are left out
   */
  public String redirect(String path, @Nullable Object... parameters) {
    StringBuilder outcome = new StringBuilder(path).append("?faces-redirect=true");
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      Object value = parameters[i + 1];
      if (value != null) {
        outcome
            .append('&')
            .append(parameters[i])
            .append('=')
            .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      }
    }
    return outcome.toString();
  }

  /**
   * The key under which a command of this request is done once: the token of the form, so that the
   * same form sent again asks for the same, also after its page was built anew.
   */
  public String key() {
    return commandKey.token().isEmpty() ? UUID.randomUUID().toString() : commandKey.token();
  }

  /** Tells the visitor that something succeeded, also after a redirect. */
  public void done(String key, @Nullable Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, arguments), null));
    context.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Tells the visitor what is wrong with an input, or with the whole form for an empty id. */
  public void wrong(String fieldId, String key, @Nullable Object... arguments) {
    Messages.add(FacesContext.getCurrentInstance(), fieldId, texts.of(key, arguments));
  }

  /** The label of a field of this page. */
  public String label(String id) {
    String label = texts.first(getName() + '.' + id + ".label", "field." + id + ".label");
    return label.isEmpty() ? getName() + '.' + id + ".label" : label;
  }

  /** The help for a field of this page, or nothing. */
  public String help(String id) {
    return texts.first(getName() + '.' + id + ".help", "field." + id + ".help");
  }

  /**
   * What a browser may fill in for the visitor, in the words of HTML's autocomplete attribute.
   * Staff type what belongs to others, so nothing of their own is offered to them.
   *
   * @return null for a field that is none of an address or account
   */
  public @Nullable String autocomplete(String id) {
    return Autofill.token(id, getName().startsWith("office."));
  }

  static String name(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    bare = bare.endsWith(SUFFIX) ? bare.substring(0, bare.length() - SUFFIX.length()) : bare;
    return bare.replace('/', '.');
  }
}
