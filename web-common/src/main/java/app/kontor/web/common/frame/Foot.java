package app.kontor.web.common.frame;

import app.kontor.party.LegalText;
import app.kontor.party.Seller;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Below each page: whose shop this is, and its legal texts. */
@ApplicationScoped
public class Foot {
  @Inject private Portal portal;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /** Name, address and contact, and the links to legal texts. */
  public void seller(Markup markup) {
    Seller seller = portal.getSeller();
    String place = seller.address().localLine();
    markup
        .open("address", "class", "k-seller")
        .element("strong", seller.name().isBlank() ? seller.shownName() : seller.name());
    if (!seller.address().city().isBlank()) {
      markup.text(" ").element("span", place);
    }
    if (!seller.email().isEmpty()) {
      markup
          .text(" ")
          .open("a", "href", "mailto:" + seller.email())
          .email(seller.email())
          .close("a");
    }
    String phone = seller.phone();
    if (phone != null && !phone.isEmpty()) {
      markup.text(" ").element("span", phone, "class", "k-nowrap");
    }
    markup.close("address");
    String line = seller.look().footer(visitor.getLocale().getLanguage());
    if (!line.isEmpty()) {
      markup.element("p", line, "class", "k-foot-line");
    }
    markup.open("nav", "class", "k-legal", "aria-label", texts.of("legal.title"));
    for (LegalText kind : portal.getLegalTexts()) {
      String address = page.url("/legal.xhtml") + "?text=" + kind + of(seller);
      markup.element("a", texts.of("legal." + kind), "href", address);
    }
    markup.close("nav");
  }

  /** Whose texts strangers are led to. */
  private String of(Seller seller) {
    return visitor.isSignedIn() ? "" : "&seller=" + seller.id();
  }

  /** The button that tells which keys there are. */
  public void keys(Markup markup) {
    markup
        .open("button", "type", "button", "class", "k-button k-button-quiet", "data-k-keys", "")
        .text(texts.of("shell.keys") + " ")
        .element("kbd", "?")
        .close("button");
  }
}
