package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.platform.number.NumberKey;
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
        .filter(this::isNamed)
        .findFirst()
        .map(item -> page.redirect("/item.xhtml", "item", item.number()))
        .orElseGet(() -> page.redirect("/catalogue.xhtml", "q", text));
  }

  /** Whether the words are a number of the item and nothing else; the own company's comes first. */
  private boolean isNamed(Item item) {
    String own = item.buyersNumber();
    return (own != null && NumberKey.of(own).equals(NumberKey.of(text)))
        || item.number().value().equalsIgnoreCase(text)
        || text.equals(item.ean());
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
  }
}
