package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The top bar's search: an article number or EAN leads to its item, other words to the list. */
@Named
@RequestScoped
public class SearchPage {
  @EJB private Catalogue catalogue;
  @Inject private PageInfo page;

  private String text = "";

  /** Where the search leads. */
  public String go() {
    return catalogue.suggest(text, 8).stream()
        .filter(item -> item.number().value().equalsIgnoreCase(text) || text.equals(item.ean()))
        .findFirst()
        .map(item -> page.redirect("/item.xhtml", "item", item.number()))
        .orElseGet(() -> page.redirect("/catalogue.xhtml", "q", text));
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
  }
}
