package app.kontor.web.strangers;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.UnknownCategory;
import app.kontor.ordering.PublicOffer;
import app.kontor.ordering.PublicShop;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.FacetChoice;
import app.kontor.web.shop.FacetWords;
import app.kontor.web.shop.ShownFacet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The goods of a shop by category and words, for everybody. */
@Named
@RequestScoped
public class ShopPage {
  private static final int SIZE = 24;
  private static final int MAX_PAGE = 400;
  private static final int MAX_TEXT = 100;

  @EJB private PublicShop shop;
  @Inject private Visitor visitor;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private PublicView view;
  @Inject private Fresh fresh;
  @Inject private FacetWords words;

  private String text = "";
  private String category = "";
  private int page = 1;
  private FacetChoice chosen = new FacetChoice(List.of());
  private List<ShownFacet> facets = List.of();
  private List<Category> categories = List.of();
  private Page<PublicOffer> found = new Page<>(List.of(), 0);

  /** Finds what the address asks for. */
  public void load() {
    categories = shop.categories();
    if (!category.isEmpty() && getPath().isEmpty()) {
      throw new UnknownCategory(category);
    }
    page = Math.max(1, Math.min(MAX_PAGE, page));
    chosen =
        FacetChoice.of(
            FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap(),
            visitor.getLocale());
    ItemQuery query =
        new ItemQuery(
                text,
                category.isEmpty() ? null : category,
                text.isEmpty() ? ItemQuery.Order.NAME : ItemQuery.Order.RELEVANCE)
            .narrowed(chosen.byCode());
    found = shop.search(query, PageRequest.page(page, SIZE));
    facets = words.shown(shop.facets(query), chosen, this::narrowed);
    view.show(this::canonical, getDescription());
    if (!category.isEmpty()) {
      view.tell(
          new StructuredData(
                  view.of(), portal.getSeller().shownName(), visitor.getLocale().getLanguage())
              .category(getPath()));
    }
    fresh.isKnown(text, category, page, categories, found, facets);
  }

  /** The same list with other values of properties. */
  private String narrowed(String facetsOf) {
    String words = text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return address(category.isEmpty() ? null : category) + words + facetsOf;
  }

  /** By what the list can be narrowed, with what is chosen. */
  public List<ShownFacet> getFacets() {
    return facets;
  }

  /** Whether the list is narrowed by values. */
  public boolean isNarrowed() {
    return !chosen.parameters().isEmpty();
  }

  /** The same list with all values of properties. */
  public String getAllFacets() {
    return narrowed("");
  }

  private String canonical(String language) {
    return view.of().catalogue(category, language) + (page == 1 ? "" : "&page=" + page);
  }

  private String getDescription() {
    String seller = portal.getSeller().shownName();
    String names =
        getChildren().stream().limit(8).map(Category::name).collect(Collectors.joining(", "));
    return seller + ": " + getTitle() + (names.isEmpty() ? "" : ". " + names);
  }

  /** What is shown, as the page's title. */
  public String getTitle() {
    if (!text.isEmpty()) {
      return texts.of("catalogue.found", text);
    }
    List<Category> path = getPath();
    return path.isEmpty() ? texts.of("public.shop.title") : path.get(path.size() - 1).name();
  }

  /** The categories from the top to the chosen one. */
  public List<Category> getPath() {
    Map<String, Category> byCode =
        categories.stream().collect(Collectors.toMap(Category::code, Function.identity()));
    Deque<Category> path = new ArrayDeque<>();
    for (Category each = byCode.get(category); each != null; each = parent(byCode, each)) {
      path.addFirst(each);
    }
    return List.copyOf(path);
  }

  private static @Nullable Category parent(Map<String, Category> byCode, Category category) {
    String code = category.parentCode();
    return code == null ? null : byCode.get(code);
  }

  /** The categories right below the chosen one, or the top ones. */
  public List<Category> getChildren() {
    String above = category.isEmpty() ? null : category;
    return categories.stream().filter(each -> Objects.equals(each.parentCode(), above)).toList();
  }

  /** The address of a category in the language of the page. */
  public String address(@Nullable String code) {
    return PublicAddresses.local(view.of().catalogue(code, visitor.getLocale().getLanguage()));
  }

  /** The address of an item in the language of the page. */
  public String item(PublicOffer offer) {
    return PublicAddresses.local(view.of().item(offer.number(), visitor.getLocale().getLanguage()));
  }

  /** Nobody finds the result of a search, or what was narrowed, by searching elsewhere. */
  public boolean isSearch() {
    return !text.isEmpty() || isNarrowed();
  }

  public List<PublicOffer> getOffers() {
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
    String given = text == null ? "" : text.strip();
    this.text = given.substring(0, Math.min(MAX_TEXT, given.length()));
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = category == null ? "" : category;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
