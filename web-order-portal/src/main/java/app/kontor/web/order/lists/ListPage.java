package app.kontor.web.order.lists;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.ordering.UnknownList;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import app.kontor.web.shop.UnitWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One list of goods: its lines with what is noted, ticked ones to the basket or another list.
 * Whichever button leads on takes over what was typed.
 */
@Named
@ViewScoped
public class ListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/list.xhtml";

  /** Lines of a page. */
  private static final int LINES = 50;

  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private UnitWords unitWords;
  @Inject private ListChoices choices;

  private String reference = "";
  private @Nullable Integer number;
  private LineOrder sort = LineOrder.ADDED;
  private long version;
  private @Nullable ShoppingListPart part;
  private final List<LineForm> lines = new ArrayList<>();
  private final ListLineEntry entry = new ListLineEntry();
  private List<Choice> targets = List.of();
  private String target = "";
  private String name = "";
  private String removal = "";

  /** Reads the list at today's prices. */
  public void load() {
    if (reference.equals(ShoppingLists.CLIPBOARD)) {
      throw new UnknownList();
    }
    ShoppingListPart read =
        shoppingLists.part(reference, BasketQuery.ALL, sort, number == null ? 1 : number, LINES);
    part = read;
    version = read.version();
    lines.clear();
    read.lines().forEach(line -> lines.add(new LineForm(line)));
    targets = choices.without(reference);
  }

  private ShoppingListPart part() {
    if (part == null) {
      throw new PageNotLoaded("a list");
    }
    return part;
  }

  /** Takes over quantities, units and notes, and stays. */
  public String update() {
    takeOver();
    return here(part().page());
  }

  private void takeOver() {
    Map<LineKey, LineChange> changed = new LinkedHashMap<>();
    if (isChangeable()) {
      lines.stream()
          .filter(LineForm::isChanged)
          .forEach(line -> changed.put(line.key(), line.change()));
    }
    if (changed.isEmpty()) {
      return;
    }
    try {
      removal = shoppingLists.setLines(reference, version, changed);
    } catch (InvalidInput refused) {
      throw atItsLine(refused);
    }
  }

  private InvalidInput atItsLine(InvalidInput refused) {
    for (int i = 0; i < lines.size(); i++) {
      String number = lines.get(i).key().toString();
      if (refused.field().startsWith(number + ":")) {
        return new InvalidInput(
            i + refused.field().substring(number.length()),
            refused.code(),
            refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  /** Takes over what was typed and shows another page of the lines. */
  public String turn(int to) {
    takeOver();
    return here(to);
  }

  /** Takes over what was typed and adds an item. */
  public String add() {
    takeOver();
    ItemNumber added = shoppingLists.add(reference, entry.getItem(), entry.getQuantity(), null);
    page.done("list.added", added);
    return here(part().page());
  }

  /** Takes a line out; what else was typed is taken over. */
  public String remove(LineKey removed) {
    lines.stream().filter(line -> line.key().equals(removed)).forEach(LineForm::takeOut);
    takeOver();
    return here(part().page());
  }

  /** Puts the ticked lines, or all, into the basket. */
  public String order() {
    takeOver();
    ShoppingLists.Moved moved = shoppingLists.move(new MoveLines(reference, "", ticked(), false));
    choices.tell(moved, texts.of("basket.title"));
    return moved.refused().isEmpty() ? page.redirect("/basket.xhtml") : here(part().page());
  }

  /** Copies the ticked lines, or all, to another list. */
  public String copy() {
    return send(false);
  }

  /** Moves the ticked lines, or all, to another list. */
  public String move() {
    return send(true);
  }

  private String send(boolean taken) {
    takeOver();
    String to = choices.chosen(target, name);
    ShoppingLists.Moved moved = shoppingLists.move(new MoveLines(reference, to, ticked(), taken));
    choices.tell(moved, choices.label(targets, to, name));
    return page.redirect(PAGE, "named", to);
  }

  private List<LineKey> ticked() {
    return lines.stream().filter(LineForm::isTicked).map(LineForm::key).toList();
  }

  private String here(int to) {
    return page.redirect(
        PAGE,
        "named",
        reference,
        "sort",
        sort == LineOrder.ADDED ? null : sort,
        "page",
        to > 1 ? to : null,
        "undo",
        removal.isEmpty() ? null : removal);
  }

  /** What the quantity is raised by. */
  public BigDecimal step(Basket.Line line) {
    return OrderStep.of(line.item(), line.soldIn()).step();
  }

  /** The units of a line to choose from, with what they have. */
  public List<Choice> units(Basket.Line line) {
    return unitWords.choices(line.item());
  }

  /** The numbers of the pages that the list fills. */
  public List<Integer> getPages() {
    return IntStream.rangeClosed(1, part().pages()).boxed().toList();
  }

  /** Which lines the page shows, and of how many. */
  public String getRange() {
    int before = (part().page() - 1) * LINES;
    return texts.of("pager.range", before + 1, before + lines.size(), part().found());
  }

  /** Whether the visitor may change the lines. */
  public boolean isChangeable() {
    return part().list().changeable();
  }

  public ShoppingListPart getPart() {
    return part();
  }

  public List<LineForm> getLines() {
    return lines;
  }

  public ListLineEntry getEntry() {
    return entry;
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

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }

  public @Nullable Integer getNumber() {
    return number;
  }

  public void setNumber(@Nullable Integer number) {
    this.number = number;
  }

  public LineOrder getSort() {
    return sort;
  }

  public void setSort(@Nullable LineOrder sort) {
    this.sort = sort == null ? LineOrder.ADDED : sort;
  }
}
