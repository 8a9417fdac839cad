package app.kontor.web.order.orders;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangePreview;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.CostCentres;
import app.kontor.party.Parties;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order is changed, by its buyer until the cut-off or by staff; afterwards its buyer asks for it
 * on the same form. What it would do is shown before it is done.
 */
@Named
@ViewScoped
public class OrderChangePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");
  private static final String VERSION = "version";
  private static final String ROOM = "room";
  private static final String SHOWN = "shown";

  @Inject private Ordering ordering;
  @Inject private OrderChanges changes;
  @Inject private Parties parties;
  @Inject private CostCentres centres;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private OrderNumber number = NONE;
  private @Nullable OrderDetail order;
  private long version;
  private final ChangeForm form = new ChangeForm();
  private final TermsForm terms = new TermsForm();
  private String reason = "";
  private ReceivedMoney money = ReceivedMoney.REFUND;
  private @Nullable ChangePreview preview;
  private @Nullable OrderChange previewed;

  /** Offers the order as it is, to be changed. */
  public void load() {
    OrderDetail found = ordering.order(number);
    order = found;
    number = found.number();
    version = found.version();
    form.show(found);
    terms.offer(
        parties.deliveryAddresses(found.buyer().partnerNumber()),
        ordering.deliveryMethods(found.buyer().partnerNumber()),
        List.of(),
        texts);
    terms.setRequestedDate(found.delivery().requestedDate());
    terms.setBuyerReference(found.buyer().reference());
    terms.setNote(found.buyer().note());
    terms.getWishes().offer(centres.choicesOf(found.buyer().partnerNumber()));
    terms.getWishes().show(found);
  }

  /** Room for more lines. */
  public void moreRows() {
    form.more();
  }

  /** Shows what it would do; nothing is kept. */
  public @Nullable String look() {
    preview = null;
    OrderChange change = change();
    try {
      preview = changes.preview(number, change);
      previewed = change;
    } catch (InvalidInput refused) {
      throw form.atItsRow(terms.getWishes().atItsRow(refused));
    }
    return null;
  }

  /** Does it, or asks for it; what is not what was shown is shown first. */
  public @Nullable String save() {
    ChangePreview seen = preview;
    OrderChange change = change();
    if (seen == null || !change.equals(previewed)) {
      return look();
    }
    ChangeOrder command =
        new ChangeOrder(
            page.key(),
            number,
            version,
            change,
            reason,
            seen.excess().isPositive() ? money : null,
            seen.after().gross().toString());
    try {
      if (isAsking()) {
        changes.ask(command);
      } else {
        changes.change(command);
      }
    } catch (InvalidInput refused) {
      throw form.atItsRow(terms.getWishes().atItsRow(refused));
    }
    page.done(isAsking() ? "change.asked" : "change.done", number);
    return page.redirect(isStaff() ? "/office/order.xhtml" : "/order.xhtml", "order", number);
  }

  private OrderChange change() {
    return form.change(
        new OrderChange.Terms(
            given(terms.getAddress()),
            given(terms.getMethod()),
            terms.getRequestedDate(),
            given(terms.getBuyerReference()),
            given(terms.getNote()),
            wishes()));
  }

  /** What is said now; null if it is what was said before. */
  private @Nullable OrderWishes wishes() {
    OrderWishes said = terms.getWishes().wishes();
    return said.equals(OrderWishes.of(shown())) ? null : said;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether the seller has to agree. */
  public boolean isAsking() {
    return shown().actions().allows(OrderAction.ASK_FOR_CHANGE);
  }

  /** Whether anything can be changed now, at once or by asking. */
  public boolean isChangeable() {
    return isAsking()
        || shown().actions().allows(OrderAction.EDIT)
        || shown().actions().allows(OrderAction.CHANGE);
  }

  /** Whether one of the seller's people is at it. */
  public boolean isStaff() {
    return actor.get().isStaff();
  }

  /** Whether prices may be named. */
  public boolean isPricing() {
    return isStaff() && actor.get().may(Permission.PRICE_MANAGE);
  }

  /** Money was received beyond the new total: it is asked what happens with it. */
  public boolean isMoneyAsked() {
    ChangePreview seen = preview;
    return seen != null && seen.excess().isPositive();
  }

  public List<ReceivedMoney> getPromises() {
    return List.of(ReceivedMoney.values());
  }

  private OrderDetail shown() {
    OrderDetail detail = order;
    if (detail == null) {
      throw new PageNotLoaded("an order");
    }
    return detail;
  }

  public @Nullable OrderDetail getOrder() {
    return order;
  }

  public @Nullable ChangePreview getPreview() {
    return preview;
  }

  public ChangeForm getForm() {
    return form;
  }

  public TermsForm getTerms() {
    return terms;
  }

  /**
   * The version that was read and the number of added lines, so that each comes back; once it is
   * shown what a change would do, the change as well.
   */
  public String getKept() {
    Map<String, String> state = new LinkedHashMap<>();
    state.put(VERSION, String.valueOf(version));
    state.put(ROOM, String.valueOf(form.getAdded().size()));
    if (preview != null) {
      state.put(SHOWN, "true");
      form.write(state);
      state.put("address", Objects.toString(terms.getAddress(), ""));
      state.put("method", Objects.toString(terms.getMethod(), ""));
      state.put("requestedDate", Objects.toString(terms.getRequestedDate(), ""));
      state.put("buyerReference", Objects.toString(terms.getBuyerReference(), ""));
      state.put("note", Objects.toString(terms.getNote(), ""));
      terms.getWishes().write(state);
    }
    return Steps.write(state);
  }

  /** Back to where it was; what can no longer be shown is only typed again. */
  public void setKept(String kept) {
    Map<String, String> state = Steps.read(kept);
    number(state, VERSION).ifPresent(read -> version = read);
    number(state, ROOM).ifPresent(lines -> form.room(Math.toIntExact(lines)));
    if (state.containsKey(SHOWN)) {
      form.read(state);
      terms.setAddress(state.getOrDefault("address", ""));
      terms.setMethod(state.getOrDefault("method", ""));
      terms.setRequestedDate(
          ListQuery.asDate("requestedDate", state.getOrDefault("requestedDate", "")));
      terms.setBuyerReference(state.get("buyerReference"));
      terms.setNote(state.get("note"));
      terms.getWishes().read(state);
      try {
        look();
      } catch (BusinessException changed) {
        preview = null;
      }
    }
  }

  private static Optional<Long> number(Map<String, String> state, String key) {
    return Optional.ofNullable(state.get(key))
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::valueOf);
  }

  public OrderNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable OrderNumber number) {
    this.number = number == null ? NONE : number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public ReceivedMoney getMoney() {
    return money;
  }

  public void setMoney(@Nullable ReceivedMoney money) {
    this.money = money == null ? ReceivedMoney.REFUND : money;
  }
}
