package app.kontor.web.order.office.terms;

import app.kontor.party.CustomerGroups;
import app.kontor.party.PaymentTerms;
import app.kontor.party.PaymentTermsBook;
import app.kontor.party.TermsOfPayment;
import app.kontor.party.UnknownMarket;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.GroupChoice;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payment terms, or new ones. */
@Named
@ViewScoped
public class PaymentTermPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/office/payment-terms.xhtml";

  @EJB private TermsOfPayment terms;
  @EJB private CustomerGroups groups;
  @Inject private PageInfo info;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private String existing = "";
  private String title = "";
  private String code = "";
  private @Nullable BigDecimal days;
  private @Nullable BigDecimal discountDays;
  private @Nullable BigDecimal discountPercent;
  private @Nullable BigDecimal place;
  private boolean active = true;
  private boolean choosable;
  private long version;
  private List<GroupChoice> groupChoices = List.of();
  private final Map<String, String> names = new HashMap<>();

  /** Reads the terms, or prepares new ones behind the others. */
  public void load() {
    PaymentTermsBook book = terms.book();
    if (existing.isEmpty()) {
      title = texts.of("office.payment-term.new");
      place =
          BigDecimal.valueOf(
              book.all().stream().mapToInt(PaymentTerms::place).max().orElse(0) + 1L);
      offer(List.of());
      return;
    }
    PaymentTerms found = book.find(existing).orElseThrow(() -> UnknownMarket.terms(existing));
    title = found.name(visitor.getLocale(), portal.getSeller().language());
    code = found.code();
    days = BigDecimal.valueOf(found.days());
    discountDays = noneIfZero(BigDecimal.valueOf(found.discountDays()));
    discountPercent = noneIfZero(found.discountPercent());
    place = BigDecimal.valueOf(found.place());
    active = found.active();
    choosable = found.choosable();
    version = found.version();
    names.putAll(found.names());
    offer(found.groups());
  }

  private void offer(List<String> chosen) {
    groupChoices =
        groups.groups().stream()
            .map(group -> new GroupChoice(group, chosen.contains(group.code())))
            .toList();
  }

  private static @Nullable BigDecimal noneIfZero(BigDecimal number) {
    return number.signum() == 0 ? null : number;
  }

  /** Keeps what was filled in. */
  public String save() {
    PaymentTerms data =
        new PaymentTerms(
            code,
            version,
            typedNames(),
            whole(days),
            whole(discountDays),
            discountPercent == null ? BigDecimal.ZERO : discountPercent,
            groupChoices.stream()
                .filter(GroupChoice::isIn)
                .map(choice -> choice.getGroup().code())
                .toList(),
            whole(place),
            active,
            choosable);
    if (isNew()) {
      terms.add(info.key(), data);
    } else {
      terms.change(data);
    }
    info.done("office.payment-term.saved", code);
    return info.redirect(LIST);
  }

  /** Takes the terms away. */
  public String remove() {
    terms.remove(code, version);
    info.done("office.payment-term.removed", code);
    return info.redirect(LIST);
  }

  private Map<String, String> typedNames() {
    Map<String, String> typed = new HashMap<>();
    names.forEach((language, text) -> typed.put(language, text == null ? "" : text));
    return typed;
  }

  private static int whole(@Nullable BigDecimal number) {
    return number == null ? 0 : number.intValue();
  }

  public boolean isNew() {
    return existing.isEmpty();
  }

  public String getTitle() {
    return title;
  }

  /** By language code. */
  public Map<String, String> getNames() {
    return names;
  }

  public List<GroupChoice> getGroupChoices() {
    return groupChoices;
  }

  public String getExisting() {
    return existing;
  }

  public void setExisting(@Nullable String existing) {
    this.existing = existing == null ? "" : existing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
  }

  public @Nullable BigDecimal getDays() {
    return days;
  }

  public void setDays(@Nullable BigDecimal days) {
    this.days = days;
  }

  public @Nullable BigDecimal getDiscountDays() {
    return discountDays;
  }

  public void setDiscountDays(@Nullable BigDecimal discountDays) {
    this.discountDays = discountDays;
  }

  public @Nullable BigDecimal getDiscountPercent() {
    return discountPercent;
  }

  public void setDiscountPercent(@Nullable BigDecimal discountPercent) {
    this.discountPercent = discountPercent;
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  /** Whether customers may choose them in an order. */
  public boolean isChoosable() {
    return choosable;
  }

  public void setChoosable(boolean choosable) {
    this.choosable = choosable;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
