package app.kontor.web.order.office.items;

import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import app.kontor.measure.UnitCode;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds an item, changes one, or makes another like it. */
@Named
@ViewScoped
public class ItemEditPage extends ItemTab {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/item-edit.xhtml";
  private static final String DATA = "data";
  private static final int SHOWN_BUNDLES = 10;

  /** Parts of the data, each a tab; what is not shown stays as it is. */
  private static final Set<String> PARTS = Set.of(DATA, "texts", "units", "properties");

  @EJB private Items items;
  @EJB private Bundles bundles;
  @EJB private Categories categories;
  @EJB private ItemProperties itemProperties;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final ItemForm form = new ItemForm();
  private String show = DATA;
  private String title = "";
  private String copyNumber = "";
  private List<String> inBundles = List.of();
  private List<Choice> offeredCategories = List.of();
  private List<Property> properties = List.of();

  /** Before the page is built, because it has a field for each property. */
  @PostConstruct
  void open() {
    properties = itemProperties.all();
    form.offer(properties);
  }

  /** Reads the item to be changed, if there is one. */
  public void load() {
    offeredCategories = choices(categories.tree());
    if (isNew()) {
      title = texts.of("office.item-edit.new");
      return;
    }
    ItemData data = items.data(number());
    setItem(data.number().value());
    form.show(data);
    inBundles =
        bundles.with(data.number(), SHOWN_BUNDLES + 1).stream().map(ItemNumber::value).toList();
    title = getItem();
  }

  /** Each with the names of those above it. */
  static List<Choice> choices(List<CategoryNode> tree) {
    Map<String, String> paths = new HashMap<>();
    return tree.stream()
        .map(
            node -> {
              String above = node.parentCode() == null ? null : paths.get(node.parentCode());
              String path = above == null ? node.name() : above + " › " + node.name();
              paths.put(node.code(), path);
              return new Choice(node.code(), path);
            })
        .toList();
  }

  /** Keeps what was filled in. */
  public String save() {
    ItemData data = form.data();
    ItemNumber kept = data.number();
    if (isNew()) {
      kept = items.create(page.key(), data);
    } else {
      items.change(data);
    }
    page.done("office.item-edit.saved", kept);
    return page.redirect(PATH, "item", kept, "show", isNew() ? null : show);
  }

  /** Whether a part of the data is shown: all of them for an item that is still to be added. */
  public boolean isShown(String part) {
    return isNew() || part.equals(show);
  }

  /** Adds another item like this one. */
  public String copy() {
    ItemNumber copy = items.copy(page.key(), number(), new ItemNumber(copyNumber));
    page.done("office.item-edit.copied", copy);
    return page.redirect(PATH, "item", copy);
  }

  /** Whether bundles that are sold have it as a part. */
  public boolean isPart() {
    return !inBundles.isEmpty();
  }

  /** What it means for bundles whether it is sold. */
  public String getPartOf() {
    String some =
        inBundles.stream().limit(SHOWN_BUNDLES).collect(Collectors.joining(", "))
            + (inBundles.size() > SHOWN_BUNDLES ? " …" : "");
    return texts.of(
        form.isActive() ? "office.item-edit.part" : "office.item-edit.part.withdrawn", some);
  }

  public boolean isNew() {
    return getItem().isEmpty();
  }

  public String getTitle() {
    return title;
  }

  public List<ItemType> getTypes() {
    return List.of(ItemType.values());
  }

  public List<Choice> getVatClasses() {
    return ItemRules.VAT_CLASSES.stream()
        .map(vat -> new Choice(vat, texts.of("vat-class." + vat)))
        .toList();
  }

  /** The seller's properties in their order. */
  public List<Property> getProperties() {
    return properties;
  }

  /** The properties in which variants can differ. */
  public List<Choice> getAxes() {
    return properties.stream().map(each -> new Choice(each.code(), each.name())).toList();
  }

  /** What an item can have of a property that is a list, or yes or no. */
  public List<Choice> choicesOf(Property property) {
    return property.kind() == PropertyKind.YES_NO
        ? List.of(
            new Choice("true", texts.of("common.yes")), new Choice("false", texts.of("common.no")))
        : property.choices().stream().map(each -> new Choice(each.code(), each.name())).toList();
  }

  /** Units with their words. */
  public List<Choice> getUnits() {
    return ItemRules.UNITS.stream()
        .map(code -> new Choice(code, texts.word(new UnitCode(code))))
        .toList();
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public List<Choice> getCategories() {
    return offeredCategories;
  }

  public ItemForm getForm() {
    return form;
  }

  public String getCopyNumber() {
    return copyNumber;
  }

  public void setCopyNumber(@Nullable String copyNumber) {
    this.copyNumber = ItemForm.text(copyNumber);
  }

  /** Which part of the data the address asks for. */
  public String getShow() {
    return show;
  }

  public void setShow(@Nullable String show) {
    this.show = show != null && PARTS.contains(show) ? show : DATA;
  }
}
