package app.kontor.web.order.returns;

import app.kontor.returns.ReturnAction;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.Returns;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A return as its customer and staff see it. */
@Named
@ViewScoped
public class ReturnPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final ReturnNumber NONE = new ReturnNumber("");

  @Inject private Returns returns;
  @Inject private PageInfo page;

  private ReturnNumber number = NONE;
  private @Nullable ReturnDetail detail;

  public void load() {
    ReturnDetail found = returns.goodsReturn(number);
    detail = found;
    number = found.number();
  }

  /** Nothing will come. */
  public String withdraw(long version) {
    returns.withdraw(number, version);
    return done("return.withdrawn");
  }

  /** Back to the page, which says what was done. */
  String done(String what) {
    page.done(what, number);
    return page.redirect(page.getPath(), "return", number);
  }

  /** Whether the visitor may do that now, as the core says. */
  public boolean may(ReturnAction action) {
    ReturnDetail shown = detail;
    return shown != null && shown.actions().allows(action);
  }

  public @Nullable ReturnDetail getDetail() {
    return detail;
  }

  public ReturnNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable ReturnNumber number) {
    this.number = number == null ? NONE : number;
  }
}
