package app.kontor.web.order.office.items;

import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemDocument;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A document, and what is entered of it. */
public class DocumentForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ItemDocument data;
  private DocumentKind kind;
  private String language;
  private String title;
  private long version;

  DocumentForm(ItemDocument data) {
    this.data = data;
    this.kind = data.kind();
    this.language = ItemForm.text(data.language());
    this.title = data.title();
    this.version = data.version();
  }

  /** As it was read. */
  public ItemDocument getData() {
    return data;
  }

  /** Kibibytes, one at least. */
  public long getKilobytes() {
    return Math.max(1, data.size() / 1024);
  }

  public DocumentKind getKind() {
    return kind;
  }

  public void setKind(DocumentKind kind) {
    this.kind = kind;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = ItemForm.text(language);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = ItemForm.text(title);
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
