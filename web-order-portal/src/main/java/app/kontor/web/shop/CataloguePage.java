package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemQuery;
import app.kontor.ordering.Offer;
import app.kontor.ordering.OfferList;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items by search words and category, for buyers; everything is in the address. */
@Named
@RequestScoped
public class CataloguePage {
  private static final int SIZE = 24;
  private static final int MAX_PAGE = 400;
  private static final int MAX_TEXT = 100;

  @EJB private Catalogue catalogue;
  @EJB private Offers offers;
  @Inject private Texts texts;

  private String text = "";
  private String category = "";
  private String sort = "";
  private ItemQuery.Order order = ItemQuery.Order.RELEVANCE;
  private int page = 1;
  private List<Category> categories = List.of();
  private List<Category> finding = List.of();
  private Page<Offer> found = new Page<>(List.of(), 0);

  /** Finds what the address asks for; pages out of range are brought into it. */
  public void load() {
    categories = catalogue.categories();
    page = Math.max(1, Math.min(MAX_PAGE, page));
    ItemQuery query =
        OfferList.query(text, category, ListQuery.asConstant("sort", sort, ItemQuery.Order.class));
    order = query.order();
    found = offers.search(query, PageRequest.page(page, SIZE));
    finding = catalogue.categories(text);
  }

  public List<Offer> getOffers() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return SIZE;
  }

  /** The category tree, with words where they find something; opened where the chosen one is. */
  public List<CategoryNode> getTree() {
    return CategoryNode.tree(finding, category);
  }

  /** The chosen category. */
  public Optional<Category> chosen() {
    return categories.stream().filter(each -> each.code().equals(category)).findFirst();
  }

  /** What is shown, as the page's title. */
  public String getTitle() {
    String name = chosen().map(Category::name).orElse("");
    if (!text.isEmpty()) {
      return texts.of("catalogue.found", text);
    }
    return name.isEmpty() ? texts.of("catalogue.title") : name;
  }

  public String getCategoryName() {
    return chosen().map(Category::name).orElse("");
  }

  /** Where a category is looked through for the same words; all categories for null. */
  public String address(@Nullable String code) {
    String words = text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    String within =
        code == null ? "" : "&category=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    return "?" + (within + words).replaceFirst("^&", "");
  }

  public List<ItemQuery.Order> getSorts() {
    return List.of(ItemQuery.Order.values());
  }

  public ItemQuery.Order getOrder() {
    return order;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    String given = text == null ? "" : text.strip();
    this.text = given.substring(0, Math.min(MAX_TEXT, given.length()));
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = category == null ? "" : category;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(@Nullable String sort) {
    this.sort = sort == null ? "" : sort;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
