package app.kontor.web.order.office.terms;

import app.kontor.web.common.page.PageInfo;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A page of one thing of the seller's terms: reads the one that the address names or begins a new
 * one, and keeps what was filled in, a new one once however often the button is pressed.
 *
 * @param <D> what is filled in, with the version that was read
 */
public abstract class KeptPage<D> implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PageInfo info;

  private String existing = "";

  /** Reads the thing, or prepares a new one. */
  public void load() {
    if (isNew()) {
      begin();
    } else {
      show(existing);
    }
  }

  /** Keeps what was filled in. */
  public String save() {
    D data = filled();
    if (isNew()) {
      add(info.key(), data);
    } else {
      change(data);
    }
    return saved(data);
  }

  public boolean isNew() {
    return existing.isEmpty();
  }

  /** Its code as the address names it, empty for a new one. */
  public String getExisting() {
    return existing;
  }

  public void setExisting(@Nullable String existing) {
    this.existing = existing == null ? "" : existing;
  }

  /** Fills the page for a new one. */
  protected abstract void begin();

  /** Fills the page with one that is there; refused if it is not. */
  protected abstract void show(String code);

  /** What was filled in; refused where it is nothing that can be kept. */
  protected abstract D filled();

  /** Keeps a new one, once for the key of the form. */
  protected abstract void add(String key, D data);

  /** Keeps one that is there; refused if it is not as it was read. */
  protected abstract void change(D data);

  /** Says that it is kept, and leads on. */
  protected abstract String saved(D data);

  /** Says what was done and leads to a page. */
  protected final String done(String text, String named, String page) {
    info.done(text, named);
    return info.redirect(page);
  }

  /** Says what was done and leads to the page of a thing. */
  protected final String done(String text, String named, String page, String parameter) {
    info.done(text, named);
    return info.redirect(page, parameter, named);
  }
}
