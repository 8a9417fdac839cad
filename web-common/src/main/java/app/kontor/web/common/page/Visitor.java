package app.kontor.web.common.page;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.party.Seller;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.text.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at the page and how they want it: person, language, theme, density, goods. */
@Named
@RequestScoped
public class Visitor {
  @Inject private CurrentActor currentActor;
  @Inject private Portal portal;

  private @Nullable Locale locale;
  private @Nullable Formats formats;
  private String theme = "system";
  private String density = "normal";
  private String goods = "table";

  /** Reads what the request says about its sender; after the actor is known. */
  public void arrive(HttpServletRequest request) {
    arrive(request, Optional.empty());
  }

  /**
   * The same.
   *
   * @param addressed the language that the page's address asks for, before any other
   */
  public void arrive(HttpServletRequest request, Optional<Language> addressed) {
    Optional<Language> chosen =
        addressed.or(() -> Languages.named(Cookies.read(request, Cookies.LANGUAGE)));
    if (getActor().isSignedIn()) {
      Locale own = getActor().language();
      locale = Languages.find(own).isPresent() ? own : null;
    } else {
      locale = offered(chosen, Collections.list(request.getLocales()));
    }
    formats = null;
    theme = oneOf(Cookies.read(request, Cookies.THEME), "system", "light", "dark");
    density = oneOf(Cookies.read(request, Cookies.DENSITY), "normal", "compact");
    goods = oneOf(Cookies.read(request, Cookies.GOODS), "table", "cards");
  }

  /** What a stranger chose or their browser wants, if the shop speaks it; else the seller's own. */
  private Locale offered(Optional<Language> chosen, List<Locale> wanted) {
    Locale best = chosen.map(Language::locale).orElseGet(() -> Languages.best(wanted));
    return portal
        .knownSeller(getActor().sellerId())
        .filter(seller -> !seller.speaks(best.getLanguage()))
        .map(Seller::language)
        .orElse(best);
  }

  public Actor getActor() {
    return currentActor.get();
  }

  public boolean isSignedIn() {
    return getActor().isSignedIn();
  }

  public boolean isStaff() {
    return isSignedIn() && getActor().isStaff();
  }

  public boolean may(String permission) {
    return getActor().may(Permission.valueOf(permission));
  }

  public Locale getLocale() {
    Locale known = locale;
    return known == null ? Locale.ENGLISH : known;
  }

  /** The languages people are offered: customers those of the seller's shop and their own. */
  public List<Language> getLanguages() {
    Actor actor = getActor();
    if (actor.isStaff() && actor.isSignedIn()) {
      return Languages.all();
    }
    Seller seller = portal.getSeller();
    String own = actor.isSignedIn() ? getLocale().getLanguage() : "";
    return Languages.all().stream()
        .filter(one -> seller.speaks(one.code()) || one.code().equals(own))
        .toList();
  }

  public String getTheme() {
    return theme;
  }

  public String getDensity() {
    return density;
  }

  /** How the catalogue shows goods: {@code table} or {@code cards}. */
  public String getGoods() {
    return goods;
  }

  /** The portals this person has the right to. */
  public List<PortalKind> getPortals() {
    return PortalKind.of(getActor());
  }

  /** The side navigation for this person. */
  public List<NavigationModel.Group> getNavigation() {
    return portal.navigation().groups(getActor());
  }

  /** The first entries of the navigation, for phones. */
  public List<NavigationModel.Entry> getMainEntries() {
    return portal.navigation().of(getActor()).stream().limit(3).toList();
  }

  /** How this person sees figures. */
  public Formats formats() {
    Formats known = formats;
    if (known == null) {
      Locale language = getLocale();
      known =
          new Formats(
              language, portal::zone, key -> portal.bundles().find(language, key).orElse(key));
      formats = known;
    }
    return known;
  }

  /** Two letters of the name, for the round sign in the top bar. */
  public String getInitials() {
    StringBuilder initials = new StringBuilder();
    for (String word : getActor().name().trim().split("\\s+")) {
      if (!word.isEmpty() && initials.length() < 2) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  private static String oneOf(@Nullable String value, String fallback, String... others) {
    for (String other : others) {
      if (other.equals(value)) {
        return other;
      }
    }
    return fallback;
  }
}
