package app.kontor.web.common.frame;

import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What scripts open above a page: menu, keys, questions, and notices of a missing server. */
@ApplicationScoped
public class Overlays {
  private static final String DIALOG = "dialog";

  @Inject private Texts texts;
  @Inject private Portal portal;
  @Inject private Visitor visitor;

  private final Map<Locale, Written> written = new ConcurrentHashMap<>();

  private record Written(Bundles of, String html) {}

  /** The same for everybody who reads the same language. */
  public void write(Markup markup) {
    Bundles texts = portal.bundles();
    Locale language = visitor.getLocale();
    Written known = written.get(language);
    if (known == null || known.of() != texts) {
      known = new Written(texts, overlays().toString());
      written.put(language, known);
    }
    markup.written(known.html());
  }

  private Markup overlays() {
    Markup markup = new Markup();
    begin(markup, "k-menu", "shell.navigation");
    markup.element("div", "", "class", "k-menu-target", "data-k-menu-target", "");
    end(markup);
    begin(markup, "k-keys", "shell.keys");
    keys(markup);
    end(markup);
    begin(markup, "k-confirm", "confirm.title");
    question(markup);
    end(markup);
    notice(markup, "status", "data-k-offline", "shell.offline");
    notice(markup, "alert", "data-k-failed", "shell.failed");
    return markup;
  }

  /** As {@code k:dialog} begins one. */
  private void begin(Markup markup, String id, String title) {
    String heading = id + "-title";
    markup
        .open(DIALOG, "id", id, "class", "k-dialog", "aria-labelledby", heading)
        .open("header", "class", "k-card-head")
        .element("h2", texts.of(title), "id", heading)
        .open(
            "button",
            "type",
            "button",
            "class",
            "k-button k-button-quiet k-icon-only",
            "data-k-close",
            "",
            "aria-label",
            texts.of("action.close"))
        .icon("pi-times")
        .close("button")
        .close("header")
        .open("div", "class", "k-card-body");
  }

  private static void end(Markup markup) {
    markup.close("div").close(DIALOG);
  }

  private void keys(Markup markup) {
    markup.open("table", "class", "k-table k-keys").open("tbody");
    key(markup, List.of("?"), "keys.help");
    key(markup, List.of("/"), "keys.search");
    key(markup, List.of("Esc"), "keys.close");
    key(markup, List.of("Alt", "S"), "keys.save");
    key(markup, List.of("Alt", "N"), "keys.primary");
    markup
        .close("tbody")
        .close("table")
        .open("table", "class", "k-table k-keys")
        .element("tbody", "", "data-k-keys-target", "")
        .close("table");
  }

  private void key(Markup markup, List<String> names, String does) {
    markup.open("tr").open("td");
    String between = "";
    for (String name : names) {
      markup.text(between).element("kbd", name);
      between = " ";
    }
    markup.close("td").element("td", texts.of(does)).close("tr");
  }

  private void question(Markup markup) {
    markup
        .element("p", "", "data-k-question", "")
        .open("div", "class", "k-actions")
        .open("button", "type", "button", "class", "k-button k-button-primary", "data-k-yes", "")
        .element("span", texts.of("action.confirm"))
        .close("button")
        .open("button", "type", "button", "class", "k-button k-button-quiet", "data-k-close", "")
        .element("span", texts.of("action.cancel"))
        .close("button")
        .close("div");
  }

  private void notice(Markup markup, String role, String mark, String key) {
    markup.element(
        "div", texts.of(key), "class", "k-offline", "role", role, "hidden", "hidden", mark, "");
  }
}
