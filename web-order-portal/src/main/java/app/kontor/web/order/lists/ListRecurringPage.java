package app.kontor.web.order.lists;

import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.EarlierTerms;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrderView.State;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.ordering.UnknownList;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.order.orders.OfferedTerms;
import app.kontor.web.order.orders.TermsForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of one's own that is ordered by itself: when, how, and what became of it. */
@Named
@ViewScoped
public class ListRecurringPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_NOTICE = 2;

  @Inject private ShoppingLists shoppingLists;
  @Inject private RecurringOrders recurringOrders;
  @Inject private Ordering ordering;
  @Inject private Parties parties;
  @Inject private OfferedTerms offeredTerms;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String reference = "";
  private String name = "";
  private String currency = "";
  private long version;
  private @Nullable RecurringOrderView recurring;
  private @Nullable BigDecimal every = BigDecimal.ONE;
  private Recurrence.Unit unit = Recurrence.Unit.WEEK;
  private @Nullable LocalDate first;
  private WhenMissing whenMissing = WhenMissing.LEAVE_OUT;
  private @Nullable BigDecimal announceDays = BigDecimal.valueOf(USUAL_NOTICE);
  private @Nullable BigDecimal most;
  private final TermsForm terms = new TermsForm();

  /** Reads a list that is the visitor's own, and how it is ordered if it is. */
  public void load() {
    ShoppingListPart part = shoppingLists.part(reference, BasketQuery.ALL, LineOrder.ADDED, 1, 1);
    if (!part.list().own()) {
      throw new UnknownList();
    }
    name = part.list().name();
    Partner partner = parties.ownPartner();
    currency = partner.currency().getCurrencyCode();
    terms.offer(
        parties.deliveryAddresses(partner.number()),
        ordering.deliveryMethods(partner.number()),
        offeredTerms.to(partner.number()),
        texts);
    terms.chooseFirst();
    terms.suggest(partner.ownNumberNeeded(), EarlierTerms.NONE, texts);
    recurringOrders.of(reference).ifPresent(this::show);
  }

  private void show(RecurringOrderView found) {
    recurring = found;
    version = found.version();
    RecurringOrderData data = found.data();
    every = BigDecimal.valueOf(data.recurrence().every());
    unit = data.recurrence().unit();
    first = data.recurrence().first();
    whenMissing = data.whenMissing();
    announceDays = BigDecimal.valueOf(data.announceDays());
    most = data.most();
    terms.setAddress(data.delivery().addressCode());
    terms.setMethod(data.delivery().method());
    if (!data.delivery().paymentTerms().isEmpty()) {
      terms.setPayment(data.delivery().paymentTerms());
    }
    terms.setBuyerReference(data.delivery().buyerReference());
    terms.setNote(data.delivery().note());
  }

  public String save() {
    if (recurring == null) {
      recurringOrders.begin(page.key(), reference, data());
      page.done("list-recurring.begun", name);
    } else {
      recurringOrders.change(reference, version, data());
      page.done("list-recurring.saved", name);
    }
    return again();
  }

  private RecurringOrderData data() {
    LocalDate day = first;
    if (day == null) {
      throw InvalidInput.required("first");
    }
    return new RecurringOrderData(
        new Recurrence(whole(every, "every"), unit, day),
        new RecurringOrderData.Delivery(
            terms.getAddress(),
            terms.getMethod(),
            terms.getPayment(),
            terms.getBuyerReference(),
            terms.getNote()),
        whenMissing,
        announceDays == null ? 0 : whole(announceDays, "announceDays"),
        most);
  }

  private static int whole(@Nullable BigDecimal number, String field) {
    if (number == null) {
      throw InvalidInput.required(field);
    }
    return number.intValue();
  }

  private String again() {
    return page.redirect("/list-recurring.xhtml", "named", reference);
  }

  public String skip() {
    recurringOrders.skip(reference, version);
    page.done("list-recurring.skipped");
    return again();
  }

  public String pause() {
    recurringOrders.pause(reference, version);
    page.done("list-recurring.paused");
    return again();
  }

  public String resume() {
    recurringOrders.resume(reference, version);
    page.done("list-recurring.resumed");
    return again();
  }

  public String end() {
    recurringOrders.end(reference, version);
    page.done("list-recurring.ended", name);
    return page.redirect("/list.xhtml", "named", reference);
  }

  /** Whether it orders already. */
  public boolean isBegun() {
    return recurring != null;
  }

  public boolean isActive() {
    RecurringOrderView view = recurring;
    return view != null && view.state() == State.ACTIVE;
  }

  public @Nullable RecurringOrderView getRecurring() {
    return recurring;
  }

  /** Why it has stopped, in words; empty if it has not. */
  public String getReason() {
    RecurringOrderView view = recurring;
    RecurringOrderView.Failure failure = view == null ? null : view.failure();
    if (failure == null) {
      return "";
    }
    String key = "refusal." + failure.code();
    return texts.has(key)
        ? texts.of(key, failure.args().toArray())
        : texts.of("refusal.other", failure.code());
  }

  public List<Recurrence.Unit> getUnits() {
    return List.of(Recurrence.Unit.values());
  }

  public List<WhenMissing> getChoices() {
    return List.of(WhenMissing.values());
  }

  public TermsForm getTerms() {
    return terms;
  }

  public String getName() {
    return name;
  }

  /** Code of the customer's currency. */
  public String getCurrency() {
    return currency;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public @Nullable BigDecimal getEvery() {
    return every;
  }

  public void setEvery(@Nullable BigDecimal every) {
    this.every = every;
  }

  public Recurrence.Unit getUnit() {
    return unit;
  }

  public void setUnit(Recurrence.Unit unit) {
    this.unit = unit;
  }

  public @Nullable LocalDate getFirst() {
    return first;
  }

  public void setFirst(@Nullable LocalDate first) {
    this.first = first;
  }

  public WhenMissing getWhenMissing() {
    return whenMissing;
  }

  public void setWhenMissing(WhenMissing whenMissing) {
    this.whenMissing = whenMissing;
  }

  public @Nullable BigDecimal getAnnounceDays() {
    return announceDays;
  }

  public void setAnnounceDays(@Nullable BigDecimal announceDays) {
    this.announceDays = announceDays;
  }

  public @Nullable BigDecimal getMost() {
    return most;
  }

  public void setMost(@Nullable BigDecimal most) {
    this.most = most;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }
}
