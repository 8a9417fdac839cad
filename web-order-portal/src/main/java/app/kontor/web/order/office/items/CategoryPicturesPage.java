package app.kontor.web.order.office.items;

import app.kontor.catalogue.PictureOwner;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The pictures of a category. */
@Named
@ViewScoped
public class CategoryPicturesPage extends PictureDesk {
  private static final long serialVersionUID = 1L;

  @Inject private PageInfo page;

  private String category = "";

  /** Reads them; without a category it leads to the tree, where one is chosen. */
  public @Nullable String load() {
    if (category.isEmpty()) {
      return page.redirect("/office/categories.xhtml");
    }
    read();
    return null;
  }

  @Override
  PictureOwner owner() {
    return PictureOwner.category(category);
  }

  @Override
  String here(PageInfo page) {
    return page.redirect("/office/category-pictures.xhtml", "category", category);
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = ItemForm.text(category).strip();
  }
}
