package app.kontor.web.common.frame;

import app.kontor.access.SignIn;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** In the person's menu: the sellers to act for, where there is more than one. */
@ApplicationScoped
public class SellerMenu {
  @EJB private SignIn signIn;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  /** The form with a button for each seller. */
  public void write(Markup markup) {
    if (visitor.getActor().sellers().size() < 2) {
      return;
    }
    markup
        .open("form", "method", "post", "action", page.url("/seller"), "class", "k-choices")
        .element("p", texts.of("shell.sellers"), "id", "sellers")
        .open("div", "class", "k-sellers", "role", "group", "aria-labelledby", "sellers");
    for (SignIn.SellerChoice one : signIn.sellers()) {
      markup
          .open(
              "button",
              "type",
              "submit",
              "name",
              "seller",
              "value",
              Long.toString(one.sellerId()),
              "class",
              "k-menu-item",
              "aria-pressed",
              String.valueOf(one.chosen()))
          .icon(one.chosen() ? "pi-check" : "pi-building")
          .text(one.name())
          .close("button");
    }
    markup.close("div").close("form");
  }
}
