package app.kontor.web.order.office.items;

import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemDocuments;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data sheets, certificates and other files of an item. */
@Named
@ViewScoped
public class ItemDocumentsPage extends ItemTab {
  private static final long serialVersionUID = 1L;

  @EJB private ItemDocuments documents;
  @Inject private PageInfo page;

  private List<DocumentForm> rows = List.of();
  private transient @Nullable List<Part> files;
  private DocumentKind kind = DocumentKind.DATA_SHEET;
  private String language = "";
  private String title = "";

  public void load() {
    rows = documents.all(number()).stream().map(DocumentForm::new).toList();
  }

  private String here() {
    return tab(page, "/office/item-documents.xhtml");
  }

  private static @Nullable String code(String language) {
    return language.isEmpty() ? null : language;
  }

  /** Adds the files that were chosen. */
  public String add() {
    int added =
        documents.add(
            page.key(), number(), kind, code(language), title, PictureDesk.uploads(files));
    page.done("office.item-documents.added", added);
    return here();
  }

  /** Keeps what was entered of one. */
  public String change(DocumentForm row) {
    documents.change(
        number(),
        row.getData().hash(),
        row.getKind(),
        code(row.getLanguage()),
        row.getTitle(),
        row.getVersion());
    page.done("office.item-documents.changed", row.getTitle());
    return here();
  }

  public String remove(DocumentForm row) {
    documents.remove(number(), row.getData().hash(), row.getData().version());
    page.done("office.item-documents.removed", row.getData().title());
    return here();
  }

  public List<DocumentKind> getKinds() {
    return List.of(DocumentKind.values());
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  public List<DocumentForm> getRows() {
    return rows;
  }

  public @Nullable List<Part> getFiles() {
    return files;
  }

  public void setFiles(@Nullable List<Part> files) {
    this.files = files;
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
}
