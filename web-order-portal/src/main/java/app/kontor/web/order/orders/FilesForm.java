package app.kontor.web.order.orders;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.FileUpload;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that somebody hands in for an order or for one of its items. */
public class FilesForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient @Nullable List<Part> parts;
  private String item = "";

  /** What the browser sent; an empty file field gives none. */
  public List<FileUpload> uploads() {
    List<Part> sent = parts;
    return sent == null
        ? List.of()
        : sent.stream()
            .filter(part -> part.getSize() > 0 || !name(part).isEmpty())
            .map(part -> new FileUpload(name(part), part::getInputStream))
            .toList();
  }

  private static String name(Part part) {
    String name = part.getSubmittedFileName();
    return name == null ? "" : name;
  }

  /** Whose lines they are about, or null for the whole order. */
  public @Nullable ItemNumber about() {
    return item.isEmpty() ? null : new ItemNumber(item);
  }

  /** Nothing is chosen any more: it has been taken. */
  public void taken() {
    parts = null;
    item = "";
  }

  /** The endings of files that are taken. */
  public String getAccept() {
    return FilePolicy.endings();
  }

  public @Nullable List<Part> getParts() {
    return parts;
  }

  public void setParts(@Nullable List<Part> parts) {
    this.parts = parts;
  }

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = item == null ? "" : item;
  }
}
