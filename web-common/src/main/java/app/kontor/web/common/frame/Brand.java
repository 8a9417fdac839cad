package app.kontor.web.common.frame;

import app.kontor.party.Look;
import app.kontor.party.Seller;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The seller's sign: its logo, or two letters beside its name. */
@ApplicationScoped
public class Brand {
  private static final int HEIGHT = 36;

  @Inject private Portal portal;
  @Inject private PageInfo page;

  /** The sign with the name beside it, where there is room for both. */
  public void whole(Markup markup) {
    if (!picture(markup)) {
      letters(markup);
      markup.element("span", portal.getSeller().shownName(), "class", "k-seller-name");
    }
  }

  /** The sign alone; the name is read aloud. */
  public void small(Markup markup) {
    if (!picture(markup)) {
      letters(markup);
      markup.element("span", portal.getSeller().shownName(), "class", "k-sr");
    }
  }

  private void letters(Markup markup) {
    markup.element("span", portal.getInitials(), "class", "k-mark", "aria-hidden", "true");
  }

  private boolean picture(Markup markup) {
    Seller seller = portal.getSeller();
    Look.Logo logo = seller.look().logo();
    if (!logo.isThere()) {
      return false;
    }
    markup.open(
        "img",
        "class",
        "k-logo",
        "src",
        page.url("/look/" + logo.sha256() + ".png"),
        "width",
        Integer.toString(logo.widthAt(HEIGHT)),
        "height",
        Integer.toString(HEIGHT),
        "alt",
        seller.shownName());
    return true;
  }
}
