package app.kontor.web.order.office.terms;

import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmPreview;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.ConfirmRules;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under which conditions orders of a group are confirmed, and what that would have done. */
@Named
@ViewScoped
public class ConfirmRulePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/office/confirm-rules.xhtml";
  private static final String SHOWN = " shown";

  @EJB private ConfirmRules rules;
  @EJB private CustomerGroups groups;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String group = ConfirmRule.EVERYBODY;
  private String name = "";
  private long version;
  private boolean active;
  private @Nullable BigDecimal mostGross;
  private @Nullable BigDecimal promiseDays;
  private boolean withoutNotes;
  private boolean knownAddress;
  private boolean paid;
  private boolean looking;
  private @Nullable ConfirmPreview preview;

  /** Reads what is said. */
  public void load() {
    ConfirmRule rule = rules.rule(group);
    name =
        groups.groups().stream()
            .filter(one -> one.code().equals(group))
            .map(CustomerGroup::name)
            .findFirst()
            .orElseGet(() -> texts.of("office.confirm-rules.everybody"));
    version = rule.version();
    active = rule.active();
    mostGross = rule.mostGross();
    Integer days = rule.promiseDays();
    promiseDays = days == null ? null : BigDecimal.valueOf(days);
    withoutNotes = rule.withoutNotes();
    knownAddress = rule.knownAddress();
    paid = rule.paid();
  }

  /** Says what it would have done; nothing is kept. */
  public void look() {
    preview = rules.preview(filled());
    looking = true;
  }

  /** The version that was read, and whether it is shown what the rule would have done. */
  public String getKept() {
    return looking ? version + SHOWN : String.valueOf(version);
  }

  /** Comes back as it was; a version that nobody has is refused when it is kept. */
  public void setKept(String kept) {
    looking = kept.endsWith(SHOWN);
    String number = looking ? kept.substring(0, kept.length() - SHOWN.length()) : kept;
    version = number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  /** Keeps it. */
  public String save() {
    rules.save(filled());
    page.done(active ? "office.confirm-rule.on" : "office.confirm-rule.off", name);
    return page.redirect(LIST);
  }

  private ConfirmRule filled() {
    return new ConfirmRule(
        group,
        version,
        active,
        mostGross,
        promiseDays == null ? null : promiseDays.intValueExact(),
        withoutNotes,
        knownAddress,
        paid);
  }

  /** What it would have done; null before that was asked. */
  public @Nullable ConfirmPreview getPreview() {
    if (looking && preview == null) {
      try {
        preview = rules.preview(filled());
      } catch (BusinessException unfinished) {
        // what is wrong is said when it is asked for or kept
        looking = false;
      }
    }
    return preview;
  }

  /** In one sentence. */
  public String getSummary() {
    ConfirmPreview shown = getPreview();
    return shown == null
        ? ""
        : texts.of("office.confirm-rule.would", shown.confirmed(), shown.judged().size());
  }

  /** Why orders would be kept back, the most frequent reason first. */
  public List<String> getReasons() {
    ConfirmPreview shown = getPreview();
    return shown == null
        ? List.of()
        : shown.faults().entrySet().stream()
            .sorted(Map.Entry.<ConfirmFault, Integer>comparingByValue().reversed())
            .map(
                one ->
                    texts.of(
                        "office.confirm-rule.reason", texts.word(one.getKey()), one.getValue()))
            .toList();
  }

  /** Why one order would be kept back. */
  public String faults(ConfirmPreview.Judged judged) {
    return judged.faults().isEmpty()
        ? texts.of("office.confirm-rule.confirmed")
        : judged.faults().stream().map(texts::word).collect(Collectors.joining("; "));
  }

  public String getName() {
    return name;
  }

  /** Code of the group, or {@code *}. */
  public String getGroup() {
    return group;
  }

  public void setGroup(@Nullable String group) {
    this.group = group == null || group.isBlank() ? ConfirmRule.EVERYBODY : group.strip();
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public @Nullable BigDecimal getMostGross() {
    return mostGross;
  }

  public void setMostGross(@Nullable BigDecimal mostGross) {
    this.mostGross = mostGross;
  }

  public @Nullable BigDecimal getPromiseDays() {
    return promiseDays;
  }

  public void setPromiseDays(@Nullable BigDecimal promiseDays) {
    this.promiseDays = promiseDays;
  }

  public boolean isWithoutNotes() {
    return withoutNotes;
  }

  public void setWithoutNotes(boolean withoutNotes) {
    this.withoutNotes = withoutNotes;
  }

  public boolean isKnownAddress() {
    return knownAddress;
  }

  public void setKnownAddress(boolean knownAddress) {
    this.knownAddress = knownAddress;
  }

  public boolean isPaid() {
    return paid;
  }

  public void setPaid(boolean paid) {
    this.paid = paid;
  }
}
