package app.kontor.web.order.office.transfer;

import app.kontor.measure.DecimalMark;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.Transfers;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns of a file are. */
@Named
@ViewScoped
public class TransferColumnsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Transfers transfers;
  @Inject private PageInfo info;
  @Inject private Texts texts;

  private String reference = "";
  private long version;
  private String sheet = "";
  private String hidden = "";
  private String mark = "";
  private @Nullable TransferColumns file;
  private List<ColumnRow> rows = List.of();

  /** Reads what the file has and how it would be read; without a file it leads to all of them. */
  public @Nullable String load() {
    if (reference.isEmpty()) {
      return info.redirect(TransferPage.LIST);
    }
    TransferColumns found = transfers.columns(reference);
    file = found;
    version = found.file().version();
    rows = found.columns().stream().map(column -> new ColumnRow(column, found.fields())).toList();
    Boolean withHidden = found.withHidden();
    hidden = withHidden == null ? "" : withHidden.toString();
    DecimalMark said = found.mark();
    mark = said == null ? "" : said.name();
    return null;
  }

  /** Says which sheet is meant. */
  public String choose() {
    transfers.chooseSheet(reference, version, sheet);
    return info.redirect(TransferPage.COLUMNS, "transfer", reference);
  }

  /** Has the rows compared. */
  public String check() {
    transfers.check(
        reference,
        version,
        new ColumnChoice(
            rows.stream().map(ColumnRow::getField).toList(),
            hidden.isEmpty() ? null : Boolean.valueOf(hidden),
            ListQuery.asConstant("mark", mark, DecimalMark.class)));
    return info.redirect(TransferPage.RUN, "transfer", reference);
  }

  /** The sheets that may be meant. */
  public List<Choice> getSheets() {
    TransferColumns shown = file;
    return shown == null
        ? List.of()
        : Stream.concat(Stream.of(shown.sheet()), shown.otherSheets().stream())
            .map(name -> new Choice(name, name))
            .toList();
  }

  /** What a column can be. */
  public List<Choice> getFields() {
    TransferColumns shown = file;
    return shown == null
        ? List.of()
        : shown.fields().stream()
            .map(field -> new Choice(field.key(), texts.of(field.label())))
            .toList();
  }

  /** The labels of the fields that a file must have. */
  public String getNeeded() {
    TransferColumns shown = file;
    return shown == null
        ? ""
        : String.join(
            ", ",
            shown.fields().stream()
                .filter(field -> field.required())
                .map(field -> texts.of(field.label()))
                .toList());
  }

  /** Whether hidden rows count. */
  public List<Choice> getHiddenChoices() {
    return List.of(
        new Choice("true", texts.of("office.transfer-columns.hidden.with")),
        new Choice("false", texts.of("office.transfer-columns.hidden.without")));
  }

  /** What can part the decimals. */
  public List<Choice> getMarks() {
    return Arrays.stream(DecimalMark.values())
        .map(one -> new Choice(one.name(), texts.word(one)))
        .toList();
  }

  /** Whether there are numbers that can mean two things, or something was said about them. */
  public boolean isAmbiguous() {
    return !mark.isEmpty() || rows.stream().anyMatch(ColumnRow::isAmbiguous);
  }

  public @Nullable TransferColumns getFile() {
    return file;
  }

  public List<ColumnRow> getRows() {
    return rows;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getSheet() {
    return sheet;
  }

  public void setSheet(@Nullable String sheet) {
    this.sheet = sheet == null ? "" : sheet;
  }

  public String getHidden() {
    return hidden;
  }

  public void setHidden(@Nullable String hidden) {
    this.hidden = hidden == null ? "" : hidden;
  }

  public String getMark() {
    return mark;
  }

  public void setMark(@Nullable String mark) {
    this.mark = mark == null ? "" : mark.strip();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}
