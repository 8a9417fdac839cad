package app.kontor.web.order.lists;

import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Reorder;
import app.kontor.ordering.Reorders;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goods of an order once more: what has changed first, then into the basket or a list. */
@Named
@ViewScoped
public class ReorderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Reorders reorders;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private ListChoices choices;

  private String number = "";
  private @Nullable Reorder reorder;
  private final List<Row> rows = new ArrayList<>();
  private List<Choice> targets = List.of();
  private String target = "";
  private String name = "";

  /** A line of the order, to be taken or not. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Reorder.Line line;
    private boolean ticked;

    Row(Reorder.Line line) {
      this.line = line;
      this.ticked = line.isOrderable();
    }

    public Reorder.Line getLine() {
      return line;
    }

    public boolean isTicked() {
      return ticked;
    }

    public void setTicked(boolean ticked) {
      this.ticked = ticked;
    }
  }

  /** Compares the order with today. */
  public void load() {
    Reorder read = reorders.look(new OrderNumber(number));
    reorder = read;
    number = read.number().value();
    rows.clear();
    read.lines().forEach(line -> rows.add(new Row(line)));
    targets = choices.without("");
    target = targets.get(0).value();
  }

  /** Puts the ticked lines into the basket. */
  public @Nullable String order() {
    return take("", texts.of("basket.title"), page.redirect("/basket.xhtml"));
  }

  /** Puts the ticked lines on a list. */
  public @Nullable String keep() {
    if (ticked().isEmpty()) {
      return take("", "", "");
    }
    String to = choices.chosen(target, name);
    return take(to, choices.label(targets, to, name), page.redirect("/list.xhtml", "named", to));
  }

  private @Nullable String take(String to, String where, String outcome) {
    List<Integer> ticked = ticked();
    if (ticked.isEmpty()) {
      page.wrong("", "reorder.nothing");
      return null;
    }
    Moved moved = reorders.again(new OrderNumber(number), ticked, to);
    choices.tell(moved, where);
    return outcome;
  }

  private List<Integer> ticked() {
    return rows.stream().filter(Row::isTicked).map(row -> row.line.before().lineNumber()).toList();
  }

  /** Of how a line differs, as a key of the texts. */
  public String said(Reorder.Line line) {
    return "reorder.change." + line.change();
  }

  public Reorder getReorder() {
    if (reorder == null) {
      throw new PageNotLoaded("an order");
    }
    return reorder;
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<Choice> getTargets() {
    return targets;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target == null ? "" : target;
  }

  /** Of a list that is made for the lines. */
  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}
