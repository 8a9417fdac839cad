package app.kontor.web.order.lists;

import app.kontor.ordering.Removals;
import app.kontor.ordering.Removals.Removal;
import app.kontor.ordering.ShoppingLists;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The line that says what was taken away just now and brings it back: where the address says so.
 */
@Named
@ViewScoped
public class UndoLine implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Removals removals;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String reference = "";
  private @Nullable Removal removal;

  /** Reads what can be brought back, if anything. */
  public void load() {
    removal = reference.isEmpty() ? null : removals.find(reference).orElse(null);
  }

  /** Brings it back and shows where it is. */
  public String undo() {
    Removal back = removals.undo(reference);
    if (back.deleted()) {
      page.done(back.paused() ? "undo.done.list.paused" : "undo.done.list", back.name());
    } else {
      page.done("undo.done", back.lines());
    }
    boolean inBasket = back.list().isEmpty() || back.list().equals(ShoppingLists.CLIPBOARD);
    return inBasket
        ? page.redirect("/basket.xhtml")
        : page.redirect("/list.xhtml", "named", back.list());
  }

  /** Whether something can be brought back. */
  public boolean isPossible() {
    return removal != null;
  }

  /** What it is. */
  public String getText() {
    Removal gone = removal;
    if (gone == null) {
      throw new PageNotLoaded("what was taken away");
    }
    if (gone.deleted()) {
      return texts.of(gone.paused() ? "undo.list.paused" : "undo.list", gone.name());
    }
    return texts.of("undo.lines", gone.lines(), where(gone));
  }

  private String where(Removal gone) {
    if (gone.list().isEmpty()) {
      return texts.of("basket.title");
    }
    return gone.list().equals(ShoppingLists.CLIPBOARD) ? texts.of("saved.title") : gone.name();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }
}
