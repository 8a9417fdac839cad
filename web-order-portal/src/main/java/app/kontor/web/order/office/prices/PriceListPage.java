package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Total;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.PriceEntryList;
import app.kontor.pricing.PriceListUser;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One price list with its prices, or a new one. */
@Named
@ViewScoped
public class PriceListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/price-list.xhtml";
  private static final int USERS = 10;

  @EJB private PriceLists prices;
  @Inject private ReleaseTarget target;
  @Inject private PageInfo info;
  @Inject private ListPages lists;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private final PriceListForm form = new PriceListForm();
  private final PriceForm entry = new PriceForm();
  private String code = "";
  private String text = "";
  private String itemNumber = "";
  private String from = "";
  private String unit = "";
  private int page = 1;
  private @Nullable PriceListView list;
  private List<ListedPrice> rows = List.of();
  private List<PriceListUser> users = List.of();
  private List<Choice> originals = List.of();

  /** Reads the list, or prepares a new one. */
  public void load() {
    if (code.isEmpty()) {
      form.setValidFrom(portal.getSeller().today(clock));
      form.begin(portal.getSeller().homeCurrency(), prices.choices().isEmpty());
      originals =
          prices.choices().stream()
              .map(one -> new Choice(one.code(), one.code() + " · " + one.name()))
              .toList();
      return;
    }
    PriceListView found = prices.list(code);
    list = found;
    form.show(found);
    ShownList<ListedPrice> shown = lists.load(PriceEntryList.SHAPE);
    rows = shown.found().rows();
    text = shown.filter().text("q");
    page = shown.page();
    users = !found.customers().isNone() ? prices.users(code, USERS) : List.of();
    BigDecimal step = DecimalText.of(from).with(DecimalMark.POINT).orElse(null);
    if (!itemNumber.isEmpty() && step != null) {
      entry.show(
          prices.price(
              new PriceSpot(
                  code, new ItemNumber(itemNumber), step, UnitCode.find(unit).orElse(null))));
    }
  }

  /** Keeps name and validity, or adds the list. */
  public String save() {
    if (isNew()) {
      prices.add(form.fresh(info.key()));
    } else {
      prices.change(form.data());
    }
    info.done("office.price-list.saved", form.getCode());
    return info.redirect(PATH, "list", form.getCode());
  }

  /** Keeps the price that was entered. */
  public String set() {
    SetPrice price = entry.command(code);
    if (target.isChosen()) {
      target.put(price);
      return again();
    }
    prices.set(price);
    info.done("office.price-list.set.done", entry.getItemNumber());
    return again();
  }

  public String remove(ListedPrice price) {
    prices.remove(price.in(code), price.version());
    info.done("office.price-list.removed", price.itemNumber());
    return again();
  }

  private String again() {
    return info.redirect(
        PATH, "list", code, "q", text.isEmpty() ? null : text, "page", page > 1 ? page : null);
  }

  public boolean isNew() {
    return code.isEmpty();
  }

  public String getTitle() {
    return list == null ? texts.of("office.price-list.new") : list.name();
  }

  public @Nullable PriceListView getList() {
    return list;
  }

  public List<ListedPrice> getRows() {
    return rows;
  }

  public List<PriceListUser> getUsers() {
    return users;
  }

  /** How many more customers have the list than are named. */
  public Total getMoreUsers() {
    return list == null
        ? Total.of(0)
        : new Total(list.customers().counted() - users.size(), list.customers().more());
  }

  public List<Choice> getOriginals() {
    return originals;
  }

  public List<PriceRounding> getRoundings() {
    return List.of(PriceRounding.values());
  }

  /** Where changes go: into a release, or none for at once. */
  public ReleaseTarget getTarget() {
    return target;
  }

  public PriceListForm getForm() {
    return form;
  }

  public PriceForm getEntry() {
    return entry;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip();
  }

  public String getText() {
    return text;
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = itemNumber == null ? "" : itemNumber;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }

  /** Code of the unit of the price that is changed; empty for the base unit. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit;
  }

  public int getPage() {
    return page;
  }
}
