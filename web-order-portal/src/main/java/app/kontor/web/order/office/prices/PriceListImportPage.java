package app.kontor.web.order.office.prices;

import app.kontor.measure.DecimalMark;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.ReleaseFile;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of prices for a list: handed in, looked at, applied. */
@Named
@ViewScoped
public class PriceListImportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/price-list-import.xhtml";

  @EJB private PriceLists lists;
  @Inject private ReleaseTarget target;
  @Inject private PageInfo info;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private transient @Nullable Part file;
  private String code = "";
  private String reference = "";
  private String mark = "";
  private boolean freeOfCharge;
  private boolean removeMissing;
  private @Nullable PriceListView list;
  private @Nullable PriceImport preview;

  /** Reads the list and, after a file was handed in, what it would change. */
  public void load() {
    if (reference.isEmpty()) {
      list = lists.list(code);
      return;
    }
    PriceImport found = lists.preview(reference, options());
    preview = found;
    list = found.list();
    code = found.list().code();
  }

  private PriceFileOptions options() {
    return new PriceFileOptions(
        ListQuery.asConstant("mark", mark, DecimalMark.class), freeOfCharge);
  }

  /** Shows the file once more as it is to be read now. */
  public String again() {
    return info.redirect(
        PATH,
        "import",
        reference,
        "mark",
        mark.isEmpty() ? null : mark,
        "free",
        freeOfCharge ? "true" : null);
  }

  /** Hands the chosen file in. */
  public String hand() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    String loaded =
        lists.load(
            info.key(),
            code,
            new FileUpload(name == null ? "prices" : name, chosen::getInputStream));
    return info.redirect(PATH, "list", code, "import", loaded);
  }

  /** Applies what the preview shows. */
  public String apply() {
    PriceImport shown = preview;
    if (shown == null) {
      throw InvalidInput.required("file");
    }
    if (target.isChosen()) {
      target.load(new ReleaseFile(reference, options(), removeMissing));
      return target.page();
    }
    PriceChanges done =
        lists.apply(info.key(), reference, shown.list().edition(), options(), removeMissing);
    info.done("office.price-list-import.done", done.added(), done.changed(), done.removed());
    return info.redirect("/office/price-list.xhtml", "list", code);
  }

  /** Whether there is anything that could be applied. */
  public boolean isApplicable() {
    return preview != null
        && preview.refused() == 0
        && preview.added() + preview.changed() + preview.missing() > 0;
  }

  /** What can part the decimals. */
  public List<Choice> getMarks() {
    return Arrays.stream(DecimalMark.values())
        .map(one -> new Choice(one.name(), texts.word(one)))
        .toList();
  }

  /** Whether the file leaves open how it is to be read, or something was said about it. */
  public boolean isToBeExplained() {
    PriceImport shown = preview;
    return shown != null
        && (shown.source().ambiguous() + shown.source().zero() > 0
            || !mark.isEmpty()
            || freeOfCharge);
  }

  /** What stands in a refused line, with the two numbers it can mean, plain and without groups. */
  public String written(RefusedLine line) {
    List<String> numbers = line.readings().stream().map(this::plain).toList();
    if (numbers.size() == 2) {
      return texts.of(
          "office.price-list-import.readings", line.text(), numbers.get(0), numbers.get(1));
    }
    return line.text().isEmpty() ? "–" : line.text();
  }

  /** The names of the sheets that were not read. */
  public String getOtherSheets() {
    PriceImport shown = preview;
    return shown == null ? "" : String.join(", ", shown.source().otherSheets());
  }

  private String plain(BigDecimal number) {
    return number.toPlainString().replace('.', DecimalMark.of(visitor.getLocale()).sign());
  }

  /** Where changes go: into a release, or none for at once. */
  public ReleaseTarget getTarget() {
    return target;
  }

  public @Nullable PriceListView getList() {
    return list;
  }

  public @Nullable PriceImport getPreview() {
    return preview;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public String getMark() {
    return mark;
  }

  public void setMark(@Nullable String mark) {
    this.mark = mark == null ? "" : mark.strip();
  }

  public boolean isFreeOfCharge() {
    return freeOfCharge;
  }

  public void setFreeOfCharge(boolean freeOfCharge) {
    this.freeOfCharge = freeOfCharge;
  }

  public boolean isRemoveMissing() {
    return removeMissing;
  }

  public void setRemoveMissing(boolean removeMissing) {
    this.removeMissing = removeMissing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}
