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
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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
  private static final int ROWS = 25;
  private static final int CARDS = 24;
  private static final int MAX_PAGE = 400;
  private static final int MAX_TEXT = 100;

  @EJB private Catalogue catalogue;
  @EJB private Offers offers;
  @Inject private Texts texts;
  @Inject private FacetWords words;
  @Inject private Visitor visitor;
  @Inject private Shop shop;

  private String text = "";
  private String category = "";
  private String sort = "";
  private ItemQuery.Order order = ItemQuery.Order.RELEVANCE;
  private int page = 1;
  private boolean ready = true;
  private List<Category> categories = List.of();
  private List<Category> finding = List.of();
  private FacetChoice chosen = new FacetChoice(List.of());
  private List<ShownFacet> facets = List.of();
  private Page<Offer> found = new Page<>(List.of(), 0);

  /** Finds what the address asks for; pages out of range are brought into it. */
  public void load() {
    categories = catalogue.categories();
    page = Math.max(1, Math.min(MAX_PAGE, page));
    chosen =
        FacetChoice.of(
            FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap(),
            visitor.getLocale());
    ItemQuery query =
        OfferList.query(text, category, ListQuery.asConstant("sort", sort, ItemQuery.Order.class))
            .narrowed(chosen.byCode());
    order = query.order();
    found = offers.search(query, PageRequest.page(page, getSize()));
    finding = catalogue.categories(text);
    facets = words.shown(catalogue.facets(query), chosen, this::narrowed);
    ready = catalogue.isSearchReady();
  }

  /** The same list with other values of properties. */
  private String narrowed(String facetsOf) {
    return address(category.isEmpty() ? null : category)
        + (sort.isEmpty() ? "" : "&sort=" + URLEncoder.encode(sort, StandardCharsets.UTF_8))
        + facetsOf;
  }

  /** Whether the search knows all items yet, and values to narrow by can be chosen. */
  public boolean isReady() {
    return ready;
  }

  /** By what the list can be narrowed, with what is chosen. */
  public List<ShownFacet> getFacets() {
    return facets;
  }

  /** What is chosen of the facets, as it stands in the address. */
  public List<String> getChosenFacets() {
    return chosen.parameters();
  }

  /** The same list with all values of properties. */
  public String getAllFacets() {
    return narrowed("");
  }

  public List<Offer> getOffers() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return shop.isTable() ? ROWS : CARDS;
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

  /**
   * Where a category is looked through for the same words; all categories for null. Properties are
   * those of what was looked at and are left behind.
   */
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
