package app.kontor.web.order.quotations;

import app.kontor.catalogue.ItemRules;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.Quotations;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staff write a quotation: its lines with prices, and on what terms it is offered. */
@Named
@ViewScoped
public class QuotationEditPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MORE = 3;

  @Inject private Quotations quotations;
  @Inject private Parties parties;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String number = "";
  private long version;
  private @Nullable QuotationDetail quotation;
  private String subject = "";
  private String message = "";
  private @Nullable LocalDate validUntil;
  private @Nullable BigDecimal discount = BigDecimal.ZERO;
  private String address = "";
  private String method = "";
  private @Nullable BigDecimal deliveryCharge = BigDecimal.ZERO;
  private List<Choice> addresses = List.of();
  private List<Choice> methods = List.of();
  private final List<QuotationRow> rows = new ArrayList<>();

  /** Reads what was written last. */
  public void load() {
    QuotationDetail found = quotations.quotation(new QuotationNumber(number));
    QuotationDraft draft = found.draft();
    if (draft == null || QuotationStep.EDIT.from(found.state()).isEmpty()) {
      throw new QuotationNotOpen(found.number(), found.state());
    }
    quotation = found;
    version = found.version();
    subject = draft.subject();
    message = draft.message();
    validUntil = draft.validUntil();
    discount = draft.discount();
    address = draft.addressCode();
    method = draft.deliveryMethod();
    deliveryCharge = draft.deliveryCharge();
    rows.clear();
    draft.lines().forEach(line -> rows.add(new QuotationRow(line)));
    more();
    methods =
        quotations.methods(found.number()).stream()
            .map(one -> new Choice(one.code(), one.name()))
            .toList();
    addresses =
        found.customer().isProspect()
            ? List.of()
            : parties.deliveryAddresses(found.customer().number()).stream()
                .map(one -> new Choice(one.code(), one.address().namedLine()))
                .toList();
  }

  /** Room for more lines. */
  public void more() {
    for (int i = 0; i < MORE; i++) {
      rows.add(new QuotationRow());
    }
  }

  /** Keeps it and comes back with the prices of lines that had none. */
  public String save() {
    keep();
    page.done("quotation.kept");
    return page.redirect("/office/quotation-edit.xhtml", "quotation", own());
  }

  /** Keeps it and shows it as it would be sent. */
  public String look() {
    keep();
    return page.redirect("/office/quotation.xhtml", "quotation", own());
  }

  private QuotationNumber own() {
    return getQuotation().number();
  }

  private void keep() {
    LocalDate until = validUntil;
    if (until == null) {
      throw InvalidInput.required("validUntil");
    }
    List<QuotationDraft.Line> lines = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty()) {
        lines.add(rows.get(i).line(i));
        places.add(i);
      }
    }
    try {
      quotations.edit(
          own(),
          new QuotationDraft(
              version,
              subject,
              message,
              until,
              orZero(discount),
              address,
              method,
              orZero(deliveryCharge),
              lines));
    } catch (InvalidInput refused) {
      throw atItsRow(refused, places);
    }
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  /** Empty rows are no lines, so a line stands further down than it is counted. */
  static InvalidInput atItsRow(InvalidInput refused, List<Integer> places) {
    String[] field = refused.field().split(":", 2);
    if (field.length < 2) {
      return refused;
    }
    return new InvalidInput(
        places.get(Integer.parseInt(field[0])) + ":" + field[1],
        refused.code(),
        refused.args().toArray(Serializable[]::new));
  }

  public QuotationDetail getQuotation() {
    if (quotation == null) {
      throw new PageNotLoaded("a quotation");
    }
    return quotation;
  }

  /** How many lines there are room for, so that each comes back. */
  public String getKept() {
    return rows.size() + " " + version;
  }

  /** Makes as many lines as there were, for the version that was read. */
  public void setKept(String kept) {
    String[] parts = kept.split(" ", 2);
    if (parts.length == 2 && parts[0].matches("\\d{1,3}") && parts[1].matches("\\d{1,15}")) {
      version = Long.parseLong(parts[1]);
      int wanted = Math.min(Integer.parseInt(parts[0]), Quotations.MAX_LINES);
      while (rows.size() < wanted) {
        rows.add(new QuotationRow());
      }
    }
  }

  public List<QuotationRow> getRows() {
    return rows;
  }

  public List<LineChoice> getChoices() {
    return List.of(LineChoice.values());
  }

  /** Units work can be counted in. */
  public List<Choice> getUnits() {
    return ItemRules.UNITS.stream()
        .map(code -> new Choice(code, texts.word(new UnitCode(code))))
        .toList();
  }

  public List<Choice> getVatClasses() {
    return ItemRules.VAT_CLASSES.stream()
        .map(code -> new Choice(code, texts.of("vat-class." + code)))
        .toList();
  }

  public List<Choice> getAddresses() {
    return addresses;
  }

  public List<Choice> getMethods() {
    return methods;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(@Nullable String subject) {
    this.subject = subject == null ? "" : subject;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(@Nullable String message) {
    this.message = message == null ? "" : message;
  }

  public @Nullable LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(@Nullable LocalDate validUntil) {
    this.validUntil = validUntil;
  }

  public @Nullable BigDecimal getDiscount() {
    return discount;
  }

  public void setDiscount(@Nullable BigDecimal discount) {
    this.discount = discount;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String address) {
    this.address = address == null ? "" : address;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(@Nullable String method) {
    this.method = method == null ? "" : method;
  }

  public @Nullable BigDecimal getDeliveryCharge() {
    return deliveryCharge;
  }

  public void setDeliveryCharge(@Nullable BigDecimal deliveryCharge) {
    this.deliveryCharge = deliveryCharge;
  }
}
