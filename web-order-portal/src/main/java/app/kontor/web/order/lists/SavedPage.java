package app.kontor.web.order.lists;

import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor has saved for later: a part of the basket's page, which it leads back to, and a
 * page of its own where there is no script.
 */
@Named
@ViewScoped
public class SavedPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 100;

  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private ListChoices choices;

  private @Nullable ShoppingListPart part;
  private final List<LineForm> lines = new ArrayList<>();

  /** Reads it at today's prices. */
  public void load() {
    ShoppingListPart read =
        shoppingLists.part(ShoppingLists.CLIPBOARD, BasketQuery.ALL, LineOrder.ADDED, 1, LINES);
    part = read;
    lines.clear();
    read.lines().forEach(line -> lines.add(new LineForm(line)));
  }

  /** Puts a line back into the basket. */
  public String take(LineKey line) {
    return move(List.of(line));
  }

  /** Puts the ticked lines, or all, back into the basket. */
  public String takeTicked() {
    return move(lines.stream().filter(LineForm::isTicked).map(LineForm::key).toList());
  }

  private String move(List<LineKey> keys) {
    choices.tell(
        shoppingLists.move(new MoveLines(ShoppingLists.CLIPBOARD, "", keys, true)),
        texts.of("basket.title"));
    return page.redirect("/basket.xhtml");
  }

  /** Takes a line out. */
  public String remove(LineKey line) {
    String removal =
        shoppingLists.setLines(
            ShoppingLists.CLIPBOARD,
            getPart().version(),
            Map.of(line, new LineChange(new Baskets.Amount(BigDecimal.ZERO, line.unit()), "")));
    return page.redirect("/basket.xhtml", "undo", removal.isEmpty() ? null : removal);
  }

  public ShoppingListPart getPart() {
    if (part == null) {
      throw new PageNotLoaded("what is saved for later");
    }
    return part;
  }

  public List<LineForm> getLines() {
    return lines;
  }
}
