package app.kontor.web.order.office.billing;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.returns.ReturnNumber;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects an invoice: what stands is changed line by line, shown before and after, then issued. A
 * return proposes its correction.
 */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Corrections corrections;
  @Inject private PageInfo page;

  private String number = "";
  private String goodsReturn = "";
  private DocumentNumber seen = new DocumentNumber("");
  private @Nullable CorrectableInvoice invoice;
  private final List<CorrectionRow> rows = new ArrayList<>();
  private final CorrectionForm form = new CorrectionForm();
  private @Nullable CorrectionPreview preview;

  /**
   * Offers what stands; for a return what it proposes, of the first invoice that has its goods. A
   * return of which nothing is due any more changes nothing.
   */
  public void load() {
    @Nullable CorrectInvoice proposed = null;
    if (!goodsReturn.isBlank()) {
      List<CorrectInvoice> all = corrections.proposed(new ReturnNumber(goodsReturn));
      if (all.isEmpty()) {
        goodsReturn = "";
      } else {
        proposed = all.get(0);
        number = proposed.invoice().value();
      }
    }
    CorrectableInvoice found = corrections.correctable(new DocumentNumber(number));
    invoice = found;
    number = found.invoice().value();
    seen = found.seen();
    rows.clear();
    found.lines().forEach(line -> rows.add(new CorrectionRow(line)));
    form.getBuyer().show(found.buyer());
    if (proposed != null) {
      form.set(proposed);
      for (CorrectInvoice.Line line : proposed.lines()) {
        rows.stream()
            .filter(row -> row.position() == line.position())
            .forEach(row -> row.set(line));
      }
    }
  }

  /** Shows what would be issued. */
  public void show() {
    preview = null;
    preview = told(() -> corrections.preview(command("")));
  }

  /** Nothing of the invoice is left. */
  public void takeBack() {
    form.setCause(CorrectionCause.WHOLE);
    rows.forEach(CorrectionRow::takeBack);
    show();
  }

  /** All prices are so many per cent less. */
  public void discount() {
    BigDecimal percent = form.getDiscount();
    if (percent == null || percent.signum() <= 0) {
      throw InvalidInput.required("discount");
    }
    form.setCause(CorrectionCause.DISCOUNT);
    rows.forEach(row -> row.discount(percent));
    show();
  }

  /** Issues it and shows it. */
  public String issue() {
    String made = told(() -> corrections.correct(command(page.key()))).value();
    page.done("office.billing.correction.done", made);
    return page.redirect("/office/billing/document.xhtml", "number", made);
  }

  private CorrectInvoice command(String key) {
    return new CorrectInvoice(
        key,
        new DocumentNumber(number),
        seen,
        form.getCause(),
        form.getEffect(),
        form.getReason(),
        rows.stream().map(CorrectionRow::line).toList(),
        form.getCause() == CorrectionCause.BUYER ? form.getBuyer().typed() : null,
        goodsReturn.isBlank() ? null : new ReturnNumber(goodsReturn));
  }

  /** What the core is asked for, and refuses about a line in the line's row. */
  private interface Asked<T> {
    T get();
  }

  private <T> T told(Asked<T> asked) {
    try {
      return asked.get();
    } catch (InvalidInput refused) {
      for (int i = 0; i < rows.size(); i++) {
        String line = rows.get(i).position() + ":";
        if (refused.field().startsWith(line)) {
          throw new InvalidInput(
              i + ":" + refused.field().substring(line.length()),
              refused.code(),
              refused.args().toArray(Serializable[]::new));
        }
      }
      throw refused;
    }
  }

  /** Rates of VAT as a line may have them, in per cent. */
  public List<String> getRates() {
    CorrectableInvoice shown = invoice;
    return shown == null
        ? List.of()
        : shown.rates().stream().map(rate -> rate.percent().toPlainString()).distinct().toList();
  }

  public List<CorrectionCause> getCauses() {
    return List.of(CorrectionCause.values());
  }

  public List<CorrectionEffect> getEffects() {
    return List.of(CorrectionEffect.values());
  }

  public @Nullable CorrectableInvoice getInvoice() {
    return invoice;
  }

  public List<CorrectionRow> getRows() {
    return rows;
  }

  public CorrectionForm getForm() {
    return form;
  }

  public @Nullable CorrectionPreview getPreview() {
    return preview;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public String getGoodsReturn() {
    return goodsReturn;
  }

  public void setGoodsReturn(@Nullable String goodsReturn) {
    this.goodsReturn = goodsReturn == null ? "" : goodsReturn;
  }

  /** The document whose state was read, so that nothing newer is overwritten. */
  public String getSeen() {
    return seen.value();
  }

  public void setSeen(@Nullable String read) {
    this.seen = new DocumentNumber(read == null ? "" : read);
  }
}
