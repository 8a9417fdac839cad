package app.kontor.web.common.frame;

import app.kontor.web.common.page.NavigationModel;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the visitor can go: at the side, and at the bottom of a phone. */
@ApplicationScoped
public class Navigation {
  private static final String CURRENT = "k-current";

  @Inject private Brand brand;
  @Inject private Portal portal;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  /** Brand, portals and the portal's pages. */
  public void side(Markup markup) {
    markup.open("a", "class", "k-brand", "href", page.getHome());
    brand.whole(markup);
    markup.close("a");
    portals(markup);
    markup.open(
        "nav", "class", "k-nav", "aria-label", texts.of("shell.navigation"), "id", "navigation");
    List<NavigationModel.Group> groups = visitor.getNavigation();
    NavigationModel.@Nullable Entry shown =
        NavigationModel.standing(
            groups.stream().flatMap(group -> group.entries().stream()).toList(), page.getPath());
    for (NavigationModel.Group group : groups) {
      group(markup, group, shown);
    }
    markup.close("nav");
  }

  private void portals(Markup markup) {
    List<PortalKind> portals = visitor.getPortals();
    if (portals.size() < 2) {
      return;
    }
    markup.open("nav", "class", "k-portals", "aria-label", texts.of("shell.portals"));
    for (PortalKind each : portals) {
      String name = texts.of(each.getKey());
      String current = each == portal.getKind() ? CURRENT : null;
      markup
          .open("a", "href", each.getPath() + "/", "class", current, "title", name)
          .icon(each.getIcon())
          .element("span", name)
          .close("a");
    }
    markup.close("nav");
  }

  private void group(
      Markup markup, NavigationModel.Group group, NavigationModel.@Nullable Entry shown) {
    if (!group.getKey().isEmpty()) {
      markup.element("p", texts.of(group.getKey()), "class", "k-nav-group");
    }
    markup.open("ul");
    for (NavigationModel.Entry entry : group.entries()) {
      markup.open("li");
      entry(markup, entry, texts.of(entry.getKey()), entry == shown);
      markup.close("li");
    }
    markup.close("ul");
  }

  private void entry(Markup markup, NavigationModel.Entry entry, String name, boolean shown) {
    @Nullable String current = shown ? CURRENT : null;
    @Nullable String said = shown ? "page" : null;
    markup
        .open("a", "href", page.url(entry.path()), "class", current, "aria-current", said)
        .icon(entry.icon())
        .element("span", name)
        .close("a");
  }

  /** The first pages and the button that opens the rest. */
  public void phone(Markup markup) {
    markup.open("nav", "class", "k-bottom", "aria-label", texts.of("shell.main"));
    List<NavigationModel.Entry> main = visitor.getMainEntries();
    NavigationModel.@Nullable Entry shown = NavigationModel.standing(main, page.getPath());
    for (NavigationModel.Entry entry : main) {
      entry(markup, entry, texts.first(entry.getKey() + ".short", entry.getKey()), entry == shown);
    }
    markup
        .open("button", "type", "button", "data-k-open", "k-menu")
        .icon("pi-bars")
        .element("span", texts.of("shell.more"))
        .close("button")
        .close("nav");
  }
}
