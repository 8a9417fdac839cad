package app.kontor.web.common.frame;

import app.kontor.gate.Acting;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Above each page while one of the staff acts for a customer's person: for whom, and the end. */
@ApplicationScoped
public class ActingBar {
  private static final String LIMITS = "/acting.xhtml";

  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  /** Nothing for people themselves. */
  public void write(Markup markup) {
    Acting acting = visitor.getActor().acting();
    if (acting == null) {
      return;
    }
    markup
        .open(
            "section",
            "class",
            "k-acting",
            "id",
            "acting",
            "aria-label",
            texts.of("shell.acting.label"))
        .icon("pi-user-edit")
        .open("p")
        .text(
            texts.of(
                "shell.acting",
                acting.staffName(),
                acting.personName(),
                acting.companyName(),
                acting.companyNumber()))
        .close("p");
    if (page.open(LIMITS)) {
      markup
          .open("a", "href", page.url(LIMITS))
          .text(texts.of(acting.passes() == null ? "shell.acting.limits" : "shell.acting.passed"))
          .close("a");
    }
    markup
        .open("form", "method", "post", "action", PortalKind.ORDERS.getPath() + "/end-acting")
        .open("button", "type", "submit", "id", "end-acting")
        .text(texts.of("shell.acting.end"))
        .close("button")
        .close("form")
        .close("section");
  }
}
