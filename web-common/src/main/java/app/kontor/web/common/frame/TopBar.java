package app.kontor.web.common.frame;

import app.kontor.gate.Actor;
import app.kontor.platform.data.Total;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Shell;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Above each page: search, bell, basket, and the menu of the person who has signed in. */
@ApplicationScoped
public class TopBar {
  private static final String PROFILE = "/profile.xhtml";

  @Inject private Brand brand;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Shell shell;
  @Inject private Texts texts;
  @Inject private Preferences preferences;
  @Inject private SellerMenu sellers;

  /** Brand, search, basket and menu. */
  public void write(Markup markup) {
    markup.open("a", "class", "k-brand k-phone", "href", page.getHome());
    brand.small(markup);
    markup.close("a");
    search(markup);
    markup.open("div", "class", "k-top-end");
    bell(markup);
    basket(markup);
    menu(markup);
    markup.close("div");
  }

  private void search(Markup markup) {
    String address = shell.getSearch();
    if (address.isEmpty()) {
      return;
    }
    String label = texts.of("shell.search");
    String everywhere = texts.of("shell.search.everywhere");
    markup
        .open(
            "form",
            "class",
            "k-search",
            "role",
            "search",
            "aria-label",
            everywhere,
            "method",
            "get",
            "action",
            address)
        .icon("pi-search")
        .element("label", label, "class", "k-sr", "for", "global-search")
        .open(
            "input",
            "type",
            "search",
            "id",
            "global-search",
            "name",
            "q",
            "placeholder",
            label,
            "title",
            visitor.isStaff() ? texts.of("shell.search.staff") : label,
            "value",
            asked(),
            "maxlength",
            "100",
            "autocomplete",
            "off",
            "data-k-search",
            "")
        .element("kbd", "/", "aria-hidden", "true")
        .close("form");
  }

  /** What is searched for now. */
  private static @Nullable String asked() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("q");
  }

  private void bell(Markup markup) {
    String address = shell.getNotices();
    if (address.isEmpty()) {
      return;
    }
    markup
        .open("a", "class", "k-top-link", "href", address)
        .icon("pi-bell")
        .element("span", texts.of("shell.notices"), "class", "k-sr");
    Total unread = shell.getUnread();
    if (!unread.isNone()) {
      String count = unread.counted() + (unread.more() ? "+" : "");
      markup
          .element("span", count, "class", "k-count", "id", "notices-count", "aria-hidden", "true")
          .element("span", texts.of("shell.notices.new", count), "class", "k-sr");
    }
    markup.close("a");
  }

  private void basket(Markup markup) {
    if (!shell.isBasketOpen()) {
      return;
    }
    markup
        .open(
            "a",
            "class",
            "k-top-link",
            "href",
            page.url("/basket.xhtml"),
            "data-k-beside",
            "drawer")
        .icon("pi-shopping-cart")
        .element("span", texts.of("nav.basket"), "class", "k-wide");
    int lines = shell.getBasketLines();
    if (lines > 0) {
      markup.element("span", String.valueOf(lines), "class", "k-count", "id", "basket-count");
    }
    markup.close("a");
  }

  /** Nobody else's password and notices, whoever acts for the person. */
  private void profile(Markup markup) {
    if (page.open(PROFILE)) {
      markup
          .open("a", "class", "k-menu-item", "href", page.url(PROFILE))
          .icon("pi-user")
          .text(texts.of("shell.profile"))
          .close("a");
    }
  }

  private void menu(Markup markup) {
    Actor actor = visitor.getActor();
    markup
        .open("details", "class", "k-menu", "data-k-menu", "")
        .open("summary")
        .element("span", visitor.getInitials(), "class", "k-avatar", "aria-hidden", "true")
        .element("span", actor.name(), "class", "k-wide")
        .element("span", texts.of("shell.user"), "class", "k-sr")
        .icon("pi-chevron-down k-wide")
        .close("summary")
        .open("div", "class", "k-menu-body")
        .open("p", "class", "k-menu-who")
        .element("strong", actor.name())
        .open("span", "class", "k-muted")
        .email(actor.email())
        .close("span")
        .close("p");
    profile(markup);
    sellers.write(markup);
    preferences.write(markup);
    markup
        .open("form", "method", "post", "action", page.url("/sign-out"))
        .open("button", "type", "submit", "class", "k-menu-item")
        .icon("pi-sign-out")
        .text(texts.of("shell.sign-out"))
        .close("button")
        .close("form")
        .close("div")
        .close("details");
  }
}
