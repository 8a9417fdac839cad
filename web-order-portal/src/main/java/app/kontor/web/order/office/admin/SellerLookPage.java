package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import app.kontor.party.Accent;
import app.kontor.party.LookData;
import app.kontor.party.SellerLook;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The seller's look: logo, colour and a line at the foot. */
@Named
@ViewScoped
public class SellerLookPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/seller-look.xhtml";

  @EJB private SellerLook looks;
  @EJB private Audit audit;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private transient @Nullable Part file;
  private long version;
  private String accent = "";
  private boolean withLogo;
  private boolean logoThere;
  private final Map<String, String> footers = new HashMap<>();
  private List<AuditRow> history = List.of();

  public void load() {
    LookData data = looks.data();
    version = data.version();
    accent = data.accent();
    logoThere = data.withLogo();
    withLogo = true;
    footers.clear();
    footers.putAll(data.footers());
    history = audit.changes(List.of("SellerLook.change"));
  }

  public String save() {
    Map<String, String> lines = new HashMap<>();
    for (String code : Languages.codes()) {
      // Faces puts null where nothing was entered
      lines.put(code, Objects.requireNonNullElse(footers.get(code), ""));
    }
    looks.change(new LookData(version, accent, lines, withLogo), upload());
    page.done("office.seller.saved");
    return page.redirect(PAGE);
  }

  private @Nullable FileUpload upload() {
    Part given = file;
    if (given == null || given.getSize() == 0) {
      return null;
    }
    return new FileUpload(given.getSubmittedFileName(), given::getInputStream);
  }

  /** "Line at the foot (Deutsch)". */
  public String label(Choice language) {
    return texts.of("office.seller-look.footer") + " (" + language.label() + ")";
  }

  /** The house's own colour, which holds where none is entered. */
  public String getHouse() {
    return Accent.HOUSE.code();
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getAccent() {
    return accent;
  }

  public void setAccent(@Nullable String accent) {
    this.accent = accent == null ? "" : accent.strip();
  }

  /** Whether the logo that is there stays. */
  public boolean isWithLogo() {
    return withLogo;
  }

  public void setWithLogo(boolean withLogo) {
    this.withLogo = withLogo;
  }

  /** Whether there is a logo. */
  public boolean isLogoThere() {
    return logoThere;
  }

  /** By language. */
  public Map<String, String> getFooters() {
    return footers;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  /** The latest changes, latest first. */
  public List<AuditRow> getHistory() {
    return history;
  }
}
