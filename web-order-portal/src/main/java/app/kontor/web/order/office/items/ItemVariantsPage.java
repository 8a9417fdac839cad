package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.VariantPlan;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.shop.PropertyWords;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a family: made of chosen values with proposed numbers, changed side by side, or
 * taken in from items that are there.
 */
@Named
@ViewScoped
public class ItemVariantsPage extends ItemTab {
  private static final long serialVersionUID = 1L;

  /** In what is kept; no code of a property. */
  private static final String NUMBERS = "-numbers";

  private static final String PATH = "/office/item-variants.xhtml";

  /** What can be changed side by side. */
  public enum Shown {
    SOLD,
    GTIN,
    WEIGHT,
    PACKAGING
  }

  @EJB private Items items;
  @EJB private ItemProperties properties;
  @Inject private PageInfo page;
  @Inject private PropertyWords words;

  private @Nullable ItemData family;
  private List<Property> axes = List.of();
  private final List<AxisForm> values = new ArrayList<>();
  private List<ItemData> variants = List.of();
  private @Nullable VariantGrid grid;
  private String numbers = "";
  private String joining = "";
  private boolean proposed;
  private Shown shown = Shown.SOLD;

  /** Reads the item, and of a family its variants. */
  public void load() {
    ItemData read = items.data(number());
    setItem(read.number().value());
    family = read;
    if (isFamily()) {
      Map<String, Property> all = new LinkedHashMap<>();
      properties.all().forEach(each -> all.put(each.code(), each));
      axes = read.kin().axes().stream().flatMap(code -> Stream.ofNullable(all.get(code))).toList();
      axes.forEach(axis -> values.add(new AxisForm(axis)));
      numbers = VariantPlan.usual(kept());
      variants = items.variants(read.number());
      grid = new VariantGrid(axes, variants, Map.of(), words::of);
    }
  }

  private ItemData read() {
    if (family == null) {
      throw new PageNotLoaded("a family");
    }
    return family;
  }

  private List<PropertyData> kept() {
    return axes.stream().map(axis -> properties.data(axis.code())).toList();
  }

  private VariantPlan plan() {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    values.forEach(axis -> chosen.put(axis.getProperty().code(), axis.list()));
    return new VariantPlan(read(), kept(), numbers, chosen);
  }

  /** Proposes a number for each place of the chosen values that is still open. */
  public void propose() {
    VariantPlan plan = plan();
    Map<Map<String, String>, String> wanted = new LinkedHashMap<>();
    plan.places().forEach(place -> wanted.put(place, plan.number(place)));
    grid = new VariantGrid(axes, variants, wanted, words::of);
    proposed = true;
  }

  /** Makes what has a number and changes what was typed, all or none. */
  public @Nullable String save() {
    List<ItemData> made = new ArrayList<>();
    List<ItemData> changed = new ArrayList<>();
    for (VariantCell cell : grid().cells()) {
      if (cell.isWanted()) {
        made.add(made(cell));
      }
      cell.changed().ifPresent(changed::add);
    }
    if (made.isEmpty() && changed.isEmpty()) {
      page.done("office.item-variants.nothing");
      return null;
    }
    List<ItemData> all = Stream.concat(made.stream(), changed.stream()).toList();
    items.keep(page.key(), all);
    page.done("office.item-variants.saved", made.size(), changed.size());
    return here();
  }

  private ItemData made(VariantCell cell) {
    Map<String, List<String>> one = new LinkedHashMap<>();
    cell.place().forEach((code, value) -> one.put(code, List.of(value)));
    return new VariantPlan(read(), kept(), numbers, one)
        .variant(new ItemNumber(cell.getProposed()), cell.place());
  }

  /** Takes items in that are there. */
  public String attach() {
    List<ItemNumber> typed =
        Stream.of(joining.split("[;,\\r\\n]+", -1))
            .map(String::strip)
            .filter(number -> !number.isEmpty())
            .distinct()
            .map(ItemNumber::new)
            .toList();
    if (typed.isEmpty()) {
      throw InvalidInput.required("joining");
    }
    Map<ItemNumber, ItemData> found = items.dataOf(typed);
    List<ItemData> joined = new ArrayList<>();
    for (ItemNumber number : typed) {
      ItemData there = found.get(number);
      if (there == null) {
        throw new UnknownItem(number);
      }
      joined.add(there.akin(ItemKin.of(read().number())));
    }
    items.keep(page.key(), joined);
    page.done("office.item-variants.joined", joined.size());
    return here();
  }

  private String here() {
    return tab(page, PATH) + "&show=" + shown.name();
  }

  public boolean isFamily() {
    return read().trade().type() == ItemType.FAMILY;
  }

  /** The family of the item if it is a variant, or null. */
  public @Nullable ItemNumber getOf() {
    return read().kin().family();
  }

  /** In what they differ, with the values of which variants are to be made. */
  public List<AxisForm> getValues() {
    return values;
  }

  private VariantGrid grid() {
    if (grid == null) {
      throw new PageNotLoaded("a family");
    }
    return grid;
  }

  /** What numbers were proposed for, so that their fields come back; empty if none were. */
  public String getKept() {
    if (!proposed) {
      return "";
    }
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(NUMBERS, numbers);
    values.forEach(axis -> typed.put(axis.getProperty().code(), axis.getValues()));
    return Steps.write(typed);
  }

  public void setKept(@Nullable String kept) {
    if (kept == null || kept.isEmpty() || !isFamily()) {
      return;
    }
    Map<String, String> typed = Steps.read(kept);
    numbers = typed.getOrDefault(NUMBERS, numbers);
    values.forEach(axis -> axis.setValues(typed.get(axis.getProperty().code())));
    try {
      propose();
    } catch (BusinessException refused) {
      // the values are said to be wrong when they are sent
      proposed = false;
    }
  }

  public @Nullable VariantGrid getGrid() {
    return grid;
  }

  public Shown getShown() {
    return shown;
  }

  public void setShown(@Nullable Shown shown) {
    this.shown = shown == null ? Shown.SOLD : shown;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(@Nullable String numbers) {
    this.numbers = ItemForm.text(numbers).strip();
  }

  public String getJoining() {
    return joining;
  }

  public void setJoining(@Nullable String joining) {
    this.joining = ItemForm.text(joining);
  }
}
