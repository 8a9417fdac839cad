package app.kontor.web.order.lists;

import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.QuickOrder;
import app.kontor.ordering.ShoppingLists;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows typed, pasted or from a file, checked and then put into the basket or a list. All rows are
 * one text; the page's script shows them as a grid.
 */
@Named
@ViewScoped
public class QuickOrderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private QuickOrder quickOrder;
  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String rows = "";
  private String target = "";
  private transient @Nullable Part file;
  private List<Choice> targets = List.of();
  private List<CheckedRow> checked = List.of();
  private String outcome = "";

  /** Reads where the rows can go to. */
  public void load() {
    targets = new ArrayList<>();
    targets.add(new Choice("", texts.of("basket.title")));
    shoppingLists
        .changeable()
        .forEach(list -> targets.add(new Choice(list.reference(), list.name())));
  }

  /** Says what the rows would do. */
  public void verify() {
    outcome = "";
    checked = List.of();
    checked = quickOrder.check(rows);
    if (checked.isEmpty()) {
      throw InvalidInput.required("rows");
    }
  }

  /** Adds the rows of a file below those that are there, and checks all of them. */
  public void read() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    String read =
        quickOrder.read(new FileUpload(name == null ? "rows" : name, chosen::getInputStream));
    rows = rows.isBlank() ? read : rows.stripTrailing() + "\n" + read;
    verify();
  }

  /** Puts the rows where they are to go; those that cannot go stay here with their reasons. */
  public @Nullable String add() {
    if (rows.isBlank()) {
      throw InvalidInput.required("rows");
    }
    QuickOrder.Added added = quickOrder.add(rows, target);
    if (added.refused().isEmpty()) {
      page.done("quick-order.added", added.added());
      return target.isEmpty()
          ? page.redirect("/basket.xhtml")
          : page.redirect("/list.xhtml", "named", target);
    }
    rows =
        added.refused().stream().map(row -> row.typed().plain()).collect(Collectors.joining("\n"));
    verify();
    outcome = texts.of("quick-order.added.some", added.added(), added.refused().size());
    return null;
  }

  /** What the rows would do; nothing before they were checked. */
  public List<CheckedRow> getChecked() {
    return checked;
  }

  /** How many rows went and how many stayed; empty if all are still here. */
  public String getOutcome() {
    return outcome;
  }

  public boolean isRefusing() {
    return checked.stream().anyMatch(CheckedRow::isRefused);
  }

  /** How many rows can go and how many cannot. */
  public String getSummary() {
    long refused = checked.stream().filter(CheckedRow::isRefused).count();
    long fine = checked.stream().filter(CheckedRow::isTakeable).count();
    return texts.of("quick-order.summary", fine, refused);
  }

  public List<Choice> getTargets() {
    return targets;
  }

  public String getRows() {
    return rows;
  }

  public void setRows(@Nullable String rows) {
    this.rows = rows == null ? "" : rows;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target == null ? "" : target;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
