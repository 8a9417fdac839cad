package app.kontor.web.order.office.prices;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.pricing.ItemPrice;
import app.kontor.pricing.ItemPriceList;
import app.kontor.pricing.PriceListChoice;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.SetPrice;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.order.office.items.ItemTab;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all price lists say of an item; one entry is changed at once or in a release. */
@Named
@ViewScoped
public class ItemPricesPage extends ItemTab {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/item-prices.xhtml";

  @EJB private PriceLists prices;
  @Inject private ReleaseTarget target;
  @Inject private PageInfo page;
  @Inject private ListPages lists;

  private final PriceForm entry = new PriceForm();
  private String list = "";
  private String from = "";
  private List<ItemPrice> rows = List.of();
  private List<PriceListChoice> offered = List.of();

  /** Reads the entries, and the one that the address asks to change. */
  public @Nullable String load() {
    if (getItem().isEmpty()) {
      return page.redirect("/office/items.xhtml");
    }
    rows = lists.load(ItemPriceList.SHAPE).found().rows();
    offered = prices.choices();
    BigDecimal step = DecimalText.of(from).with(DecimalMark.POINT).orElse(null);
    if (!list.isEmpty() && step != null) {
      entry.show(prices.price(list, number(), step));
    } else {
      entry.setItemNumber(getItem());
    }
    return null;
  }

  /** Keeps the price that was entered. */
  public String set() {
    SetPrice price = entry.command(list);
    if (target.isChosen()) {
      target.put(price);
    } else {
      prices.set(price);
      page.done("office.price-list.set.done", entry.getItemNumber());
    }
    return tab(page, PATH);
  }

  /** The lists an entry can be added to, and of one that is changed its own. */
  public List<Choice> getChoices() {
    List<Choice> choices =
        offered.stream()
            .map(each -> new Choice(each.code(), each.code() + " · " + each.name()))
            .toList();
    boolean isThere =
        list.isEmpty() || choices.stream().anyMatch(each -> each.value().equals(list));
    return isThere ? choices : List.of(new Choice(list, list));
  }

  /** Currency of the list that is changed; empty while none is chosen. */
  public String getCurrency() {
    return rows.stream()
        .filter(each -> each.list().equals(list))
        .map(each -> each.price().currency().getCurrencyCode())
        .findFirst()
        .orElse("");
  }

  public List<ItemPrice> getRows() {
    return rows;
  }

  public PriceForm getEntry() {
    return entry;
  }

  /** Where the change goes: into a release, or none for at once. */
  public ReleaseTarget getTarget() {
    return target;
  }

  public String getList() {
    return list;
  }

  public void setList(@Nullable String list) {
    this.list = list == null ? "" : list.strip();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }
}
