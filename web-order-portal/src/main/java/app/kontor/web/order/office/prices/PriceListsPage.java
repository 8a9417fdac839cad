package app.kontor.web.order.office.prices;

import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The price lists by code and name. */
@Named
@RequestScoped
public class PriceListsPage {
  private static final int SIZE = 25;
  private static final int MAX_PAGE = 1000;

  @EJB private PriceLists lists;

  private String text = "";
  private int page = 1;
  private Page<PriceListView> found = new Page<>(List.of(), 0);

  /** Finds what the address asks for. */
  public void load() {
    page = Math.max(1, Math.min(MAX_PAGE, page));
    found = lists.lists(text, PageRequest.page(page, SIZE));
  }

  public List<PriceListView> getLists() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return SIZE;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
