package app.kontor.web.order.office.items;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.CategoryWords;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree of categories, and a form for a new one or the one named in the address. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/categories.xhtml";

  @EJB private Categories categories;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private final Map<String, CategoryForm> words = new LinkedHashMap<>();
  private String category = "";
  private String code = "";
  private String parent = "";
  private String target = "";
  private boolean hidden;
  private long version = CategoryData.NEW;
  private List<CategoryNode> rows = List.of();
  private final CategoryDrop drop = new CategoryDrop();

  /** Reads the tree, and the category that is to be changed. */
  public void load() {
    Languages.codes().forEach(language -> words.put(language, new CategoryForm()));
    rows = categories.tree();
    if (!category.isEmpty()) {
      CategoryData data = categories.data(category);
      code = data.code();
      version = data.version();
      hidden = data.hidden();
      parent = ItemForm.text(data.parentCode());
      target = parent;
      data.texts()
          .forEach(
              (language, text) ->
                  words.computeIfAbsent(language, any -> new CategoryForm()).show(text));
    }
  }

  /** Adds a category or changes the one that was read. */
  public String save() {
    Map<String, CategoryWords> texts = new LinkedHashMap<>();
    words.forEach((language, text) -> texts.put(language, text.words()));
    CategoryData data =
        new CategoryData(code, version, parent.isEmpty() ? null : parent, texts, hidden);
    if (isNew()) {
      categories.create(page.key(), data);
    } else {
      categories.change(data);
    }
    page.done("office.categories.saved", data.normalised().code());
    return page.redirect(PATH);
  }

  /** Puts it below another category, as the last. */
  public String move() {
    categories.move(code, target.isEmpty() ? null : target, null, version);
    page.done("office.categories.moved", code);
    return page.redirect(PATH, "category", code);
  }

  public String delete() {
    categories.delete(code, version);
    page.done("office.categories.deleted", code);
    return page.redirect(PATH);
  }

  /** Puts it before the one above it. */
  public String up(CategoryNode row) {
    List<CategoryNode> siblings = siblings(row);
    int at = siblings.indexOf(row);
    return at <= 0 ? page.redirect(PATH) : before(row, siblings.get(at - 1));
  }

  /** Puts it behind the one below it. */
  public String down(CategoryNode row) {
    List<CategoryNode> siblings = siblings(row);
    int at = siblings.indexOf(row);
    if (at < 0 || at + 1 == siblings.size()) {
      return page.redirect(PATH);
    }
    return before(row, at + 2 < siblings.size() ? siblings.get(at + 2) : null);
  }

  /** Puts a category where it was dragged, or moved by keys. */
  public String put() {
    CategoryDrop.Move move = drop.over(rows).orElse(null);
    if (move != null) {
      categories.move(move.node().code(), move.below(), move.before(), move.node().version());
      page.done("office.categories.moved", move.node().name());
    }
    return page.redirect(PATH);
  }

  public CategoryDrop getDrop() {
    return drop;
  }

  private List<CategoryNode> siblings(CategoryNode row) {
    return rows.stream()
        .filter(each -> Objects.equals(each.parentCode(), row.parentCode()))
        .toList();
  }

  private String before(CategoryNode row, @Nullable CategoryNode other) {
    categories.move(
        row.code(), row.parentCode(), other == null ? null : other.code(), row.version());
    page.done("office.categories.moved", row.name());
    return page.redirect(PATH);
  }

  public boolean isNew() {
    return category.isEmpty();
  }

  /** The top and all categories, for what a category can lie below. */
  public List<Choice> getParents() {
    return ItemEditPage.choices(rows).stream()
        .filter(choice -> !choice.value().equals(category))
        .toList();
  }

  public String getHeading() {
    return isNew() ? texts.of("office.categories.new") : texts.of("office.categories.edit", code);
  }

  public List<CategoryNode> getRows() {
    return rows;
  }

  public Map<String, CategoryForm> getWords() {
    return words;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = ItemForm.text(category).strip();
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = ItemForm.text(code);
  }

  public String getParent() {
    return parent;
  }

  public void setParent(@Nullable String parent) {
    this.parent = ItemForm.text(parent);
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = ItemForm.text(target);
  }

  public boolean isHidden() {
    return hidden;
  }

  public void setHidden(boolean hidden) {
    this.hidden = hidden;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
