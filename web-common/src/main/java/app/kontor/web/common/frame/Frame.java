package app.kontor.web.common.frame;

import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.KontorComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Locale;

/**
 * A part of the frame, {@code <k:frame part="navigation"/>}. The frame stands on every page and has
 * more in it than most pages, so it is written by code instead of by expressions and components.
 */
public class Frame extends KontorComponent {
  public static final String TYPE = "app.kontor.Frame";

  /** What {@code part} may say, in small letters. */
  public enum Part {
    /** Brand, portals and pages, for the side. */
    NAVIGATION,
    /** Search, basket and the person's menu. */
    TOP,
    /** For whom one of the staff acts; nothing for everybody else. */
    ACTING,
    /** The seller, legal texts and the button for the keys. */
    FOOT,
    /** The seller and legal texts, for people who have not signed in. */
    SELLER,
    /** The seller's sign, for people who have not signed in. */
    BRAND,
    /** Language and theme, and for people who have signed in the density. */
    PREFERENCES,
    /** The main pages, for phones. */
    PHONE,
    /** Dialogs and notices that scripts open. */
    OVERLAYS
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    Markup markup = new Markup();
    switch (Part.valueOf(text("part").toUpperCase(Locale.ROOT))) {
      case NAVIGATION -> Beans.of(Navigation.class).side(markup);
      case PHONE -> Beans.of(Navigation.class).phone(markup);
      case TOP -> Beans.of(TopBar.class).write(markup);
      case ACTING -> Beans.of(ActingBar.class).write(markup);
      case PREFERENCES -> Beans.of(Preferences.class).write(markup);
      case FOOT -> {
        Beans.of(Foot.class).seller(markup);
        Beans.of(Foot.class).keys(markup);
      }
      case BRAND -> Beans.of(Brand.class).whole(markup);
      case SELLER -> Beans.of(Foot.class).seller(markup);
      case OVERLAYS -> Beans.of(Overlays.class).write(markup);
    }
    context.getResponseWriter().write(markup.toString());
  }
}
