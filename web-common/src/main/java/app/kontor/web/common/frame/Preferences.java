package app.kontor.web.common.frame;

import app.kontor.platform.language.Language;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How the visitor wants pages: language, theme and, for people who have signed in, density. */
@ApplicationScoped
public class Preferences {
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  /** The form with the choices. */
  public void write(Markup markup) {
    markup.open("form", "method", "post", "action", page.url("/preferences"), "class", "k-choices");
    languages(markup);
    themes(markup);
    if (visitor.isSignedIn()) {
      densities(markup);
    }
    markup.close("form");
  }

  private void languages(Markup markup) {
    String chosen = visitor.getLocale().getLanguage();
    begin(markup, "preferences.language", null);
    for (Language language : visitor.getLanguages()) {
      String code = language.code();
      choice(markup, "language", code, code, code.equals(chosen))
          .text(language.name())
          .close("button");
    }
    markup.close("div");
  }

  private void themes(Markup markup) {
    begin(markup, "preferences.theme", "");
    theme(markup, "light", "pi-sun");
    theme(markup, "dark", "pi-moon");
    theme(markup, "system", "pi-desktop");
    markup.close("div");
  }

  private void theme(Markup markup, String theme, String icon) {
    choice(markup, "theme", theme, null, theme.equals(visitor.getTheme()))
        .icon(icon)
        .text(texts.of("preferences.theme." + theme))
        .close("button");
  }

  private void densities(Markup markup) {
    begin(markup, "preferences.density", null);
    density(markup, "normal");
    density(markup, "compact");
    markup.close("div");
  }

  private void density(Markup markup, String density) {
    choice(markup, "density", density, null, density.equals(visitor.getDensity()))
        .text(texts.of("preferences.density." + density))
        .close("button");
  }

  private void begin(Markup markup, String key, @Nullable String themes) {
    markup.element("p", texts.of(key)).open("div", "class", "k-segments", "data-k-theme", themes);
  }

  private static Markup choice(
      Markup markup, String name, String value, @Nullable String language, boolean chosen) {
    return markup.open(
        "button",
        "type",
        "submit",
        "name",
        name,
        "value",
        value,
        "lang",
        language,
        "aria-pressed",
        String.valueOf(chosen));
  }
}
