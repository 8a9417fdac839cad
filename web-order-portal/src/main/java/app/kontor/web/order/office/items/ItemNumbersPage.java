package app.kontor.web.order.office.items;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemBuyersNumberList;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.order.numbers.OwnNumberForm;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What customers call an item. */
@Named
@ViewScoped
public class ItemNumbersPage extends ItemTab {
  private static final long serialVersionUID = 1L;

  @EJB private BuyersNumbers numbers;
  @Inject private PageInfo page;
  @Inject private ListPages lists;

  private final OwnNumberForm entry = new OwnNumberForm();
  private List<BuyersNumber> rows = List.of();

  public void load() {
    rows = lists.load(ItemBuyersNumberList.SHAPE).found().rows();
  }

  /** Keeps what was entered for this item. */
  public String keep() {
    entry.setItemNumber(number().value());
    numbers.keep(page.key(), entry.data());
    page.done("own-numbers.kept", entry.getNumber());
    return here();
  }

  /** Shows and prints this one of a customer's. */
  public String prefer(BuyersNumber number) {
    numbers.prefer(number.partnerNumber(), number.id(), number.version());
    page.done("own-numbers.preferred", number.number());
    return here();
  }

  public String remove(BuyersNumber number) {
    numbers.remove(number.partnerNumber(), number.id(), number.version());
    page.done("own-numbers.removed", number.number());
    return here();
  }

  private String here() {
    return tab(page, "/office/item-numbers.xhtml");
  }

  public OwnNumberForm getEntry() {
    return entry;
  }

  public List<BuyersNumber> getRows() {
    return rows;
  }
}
