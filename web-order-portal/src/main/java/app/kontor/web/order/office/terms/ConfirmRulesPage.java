package app.kontor.web.order.office.terms;

import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.ConfirmRules;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For each group of customers whether its orders are confirmed by rule. */
@Named
@RequestScoped
public class ConfirmRulesPage {
  @EJB private ConfirmRules rules;
  @EJB private CustomerGroups groups;
  @Inject private Texts texts;

  private List<Entry> entries = List.of();

  /**
   * One group.
   *
   * @param code for addresses
   * @param rule null where nothing is said
   */
  public record Entry(String code, String name, @Nullable ConfirmRule rule) {
    /** Whether the rule confirms orders now. */
    public boolean isActive() {
      return rule != null && rule.active();
    }

    public boolean isSaid() {
      return rule != null;
    }
  }

  /** Reads all of them; those for whom nothing is said, too. */
  public void load() {
    Map<String, ConfirmRule> said =
        rules.rules().stream().collect(Collectors.toMap(ConfirmRule::group, Function.identity()));
    entries = new ArrayList<>();
    for (CustomerGroup group : groups.groups()) {
      entries.add(new Entry(group.code(), group.name(), said.get(group.code())));
    }
    entries.add(
        new Entry(
            ConfirmRule.EVERYBODY,
            texts.of("office.confirm-rules.everybody"),
            said.get(ConfirmRule.EVERYBODY)));
  }

  public List<Entry> getEntries() {
    return entries;
  }
}
