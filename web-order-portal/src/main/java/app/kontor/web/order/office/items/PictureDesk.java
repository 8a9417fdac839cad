package app.kontor.web.order.office.items;

import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.platform.file.FileUpload;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages of an item's and a category's pictures have in common. */
public abstract class PictureDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Pictures pictures;
  @Inject private PageInfo page;

  private List<PictureForm> rows = List.of();
  private transient @Nullable List<Part> files;
  private String order = "";

  /** Whose pictures they are. */
  abstract PictureOwner owner();

  /** The address of the page, with its parameters. */
  abstract String here(PageInfo page);

  void read() {
    rows = pictures.of(owner()).stream().map(PictureForm::new).toList();
    order = String.join(",", hashes());
  }

  private List<String> hashes() {
    return rows.stream().map(row -> row.getData().hash()).toList();
  }

  /** Adds the files that were chosen. */
  public String add() {
    int added = pictures.add(page.key(), owner(), uploads(files));
    page.done("office.pictures.added", added);
    return here(page);
  }

  /** Files as the core takes them; an empty file field gives none. */
  static List<FileUpload> uploads(@Nullable List<Part> parts) {
    return parts == null
        ? List.of()
        : parts.stream()
            .filter(part -> part.getSize() > 0 || !name(part).isEmpty())
            .map(part -> new FileUpload(name(part), part::getInputStream))
            .toList();
  }

  private static String name(Part part) {
    return Objects.requireNonNullElse(part.getSubmittedFileName(), "");
  }

  /** Keeps what was entered of all pictures. */
  public String describe() {
    pictures.describe(owner(), rows.stream().map(PictureForm::entered).toList());
    page.done("office.pictures.described");
    return here(page);
  }

  public String up(PictureForm row) {
    return swap(row, -1);
  }

  public String down(PictureForm row) {
    return swap(row, 1);
  }

  private String swap(PictureForm row, int by) {
    List<String> hashes = new ArrayList<>(hashes());
    int at = hashes.indexOf(row.getData().hash());
    int to = at + by;
    if (at >= 0 && to >= 0 && to < hashes.size()) {
      Collections.swap(hashes, at, to);
    }
    return arranged(hashes);
  }

  /** Makes it the first, which stands for all. */
  public String first(PictureForm row) {
    List<String> hashes = new ArrayList<>(hashes());
    hashes.remove(row.getData().hash());
    hashes.add(0, row.getData().hash());
    return arranged(hashes);
  }

  /** Puts them into the order in which they were dragged. */
  public String arrange() {
    return arranged(List.of(order.split(",", -1)));
  }

  private String arranged(List<String> hashes) {
    pictures.arrange(owner(), hashes);
    page.done("office.pictures.arranged");
    return here(page);
  }

  public String remove(PictureForm row) {
    pictures.remove(owner(), row.getData().hash(), row.getData().version());
    page.done("office.pictures.removed", row.getData().fileName());
    return here(page);
  }

  public List<PictureForm> getRows() {
    return rows;
  }

  /** The files a browser offers to choose. */
  public String getAccept() {
    return ".jpg,.jpeg,.png,.webp";
  }

  public @Nullable List<Part> getFiles() {
    return files;
  }

  public void setFiles(@Nullable List<Part> files) {
    this.files = files;
  }

  /** Hashes in the order wanted, separated by commas; a script writes it when one is dragged. */
  public String getOrder() {
    return order;
  }

  public void setOrder(@Nullable String order) {
    this.order = ItemForm.text(order);
  }
}
