package app.kontor.web.order.office.prices;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.Agreement;
import app.kontor.pricing.AgreementList;
import app.kontor.pricing.Agreements;
import app.kontor.pricing.NewAgreement;
import app.kontor.pricing.SetPrice;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is agreed with one customer, and one price more. */
@Named
@ViewScoped
public class AgreementsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Agreements agreements;
  @EJB private Parties parties;
  @Inject private PageInfo info;
  @Inject private ListPages lists;
  @Inject private Portal portal;
  @Inject private Clock clock;

  private final PriceForm entry = new PriceForm();
  private String customer = "";
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private String note = "";
  private @Nullable Partner partner;
  private List<Agreement> rows = List.of();

  /** Reads the customer and what is agreed with it. */
  public void load() {
    Partner found = parties.partner(new PartnerNumber(customer));
    partner = found;
    customer = found.number().value();
    rows = lists.load(AgreementList.SHAPE).found().rows();
    validFrom = portal.getSeller().today(clock);
  }

  /** Agrees what was entered. */
  public String agree() {
    SetPrice price = entry.command("");
    LocalDate from = validFrom;
    if (from == null) {
      throw InvalidInput.required("validFrom");
    }
    agreements.agree(
        new NewAgreement(
            info.key(),
            new PartnerNumber(customer),
            price.itemNumber(),
            price.fromQuantity(),
            price.amount(),
            price.perQuantity(),
            price.free(),
            from,
            validTo,
            note));
    info.done("office.agreements.agreed", price.itemNumber());
    return again();
  }

  /** Lets a price end today. */
  public String end(Agreement agreement) {
    agreements.end(
        new PartnerNumber(customer),
        agreement.id(),
        portal.getSeller().today(clock),
        agreement.version());
    info.done("office.agreements.ended", agreement.itemNumber());
    return again();
  }

  public String remove(Agreement agreement) {
    agreements.remove(new PartnerNumber(customer), agreement.id(), agreement.version());
    info.done("office.price-list.removed", agreement.itemNumber());
    return again();
  }

  private String again() {
    return info.redirect("/office/agreements.xhtml", "customer", customer);
  }

  public Partner getPartner() {
    if (partner == null) {
      throw new PageNotLoaded("a customer");
    }
    return partner;
  }

  public PriceForm getEntry() {
    return entry;
  }

  public List<Agreement> getRows() {
    return rows;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  public @Nullable LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(@Nullable LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note.strip();
  }
}
