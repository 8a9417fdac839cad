package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.PictureOwner;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The pictures of an item. */
@Named
@ViewScoped
public class ItemPicturesPage extends PictureDesk {
  private static final long serialVersionUID = 1L;

  private String item = "";

  public void load() {
    read();
  }

  @Override
  PictureOwner owner() {
    return PictureOwner.item(new ItemNumber(item));
  }

  @Override
  String here(PageInfo page) {
    return page.redirect("/office/item-pictures.xhtml", "item", item);
  }

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = ItemForm.text(item).strip();
  }
}
