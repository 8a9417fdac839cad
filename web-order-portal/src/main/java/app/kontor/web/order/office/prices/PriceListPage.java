package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.PriceEntryList;
import app.kontor.pricing.PriceListUser;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
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
  private static final int MAX_PAGE = 10_000;
  private static final int USERS = 10;

  @EJB private PriceLists lists;
  @Inject private PageInfo info;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private final PriceListForm form = new PriceListForm();
  private final PriceForm entry = new PriceForm();
  private String code = "";
  private String text = "";
  private String itemNumber = "";
  private String from = "";
  private int page = 1;
  private @Nullable PriceListView list;
  private List<ListedPrice> rows = List.of();
  private Total total = Total.of(0);
  private List<PriceListUser> users = List.of();
  private List<Choice> originals = List.of();

  /** Reads the list, or prepares a new one. */
  public void load() {
    if (code.isEmpty()) {
      form.setValidFrom(portal.getSeller().today(clock));
      originals =
          lists.choices().stream()
              .map(one -> new Choice(one.code(), one.code() + " · " + one.name()))
              .toList();
      return;
    }
    PriceListView found = lists.list(code);
    list = found;
    form.show(found);
    page = Math.max(1, Math.min(MAX_PAGE, page));
    Page<ListedPrice> some =
        lists.prices(code, text, PageRequest.page(page, PriceEntryList.SHAPE.size()));
    rows = some.rows();
    total = some.count();
    users = found.customers() > 0 ? lists.users(code, USERS) : List.of();
    BigDecimal step = DecimalText.of(from).with(DecimalMark.POINT).orElse(null);
    if (!itemNumber.isEmpty() && step != null) {
      entry.show(lists.price(code, new ItemNumber(itemNumber), step));
    }
  }

  /** Keeps name and validity, or adds the list. */
  public String save() {
    if (isNew()) {
      lists.add(form.fresh(info.key()));
    } else {
      lists.change(form.data());
    }
    info.done("office.price-list.saved", form.getCode());
    return info.redirect(PATH, "list", form.getCode());
  }

  /** Keeps the price that was entered. */
  public String set() {
    lists.set(entry.command(code));
    info.done("office.price-list.set.done", entry.getItemNumber());
    return again();
  }

  public String remove(ListedPrice price) {
    lists.remove(code, price.itemNumber(), price.from().value(), price.version());
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

  public Total getTotal() {
    return total;
  }

  public List<PriceListUser> getUsers() {
    return users;
  }

  /** How many more customers have the list than are named. */
  public long getMoreUsers() {
    return list == null ? 0 : list.customers() - users.size();
  }

  public List<Choice> getOriginals() {
    return originals;
  }

  public List<PriceRounding> getRoundings() {
    return List.of(PriceRounding.values());
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

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
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

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
