package app.kontor.web.order.office.notification;

import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.MailRules;
import app.kontor.notification.MailTemplates;
import app.kontor.notification.SendingRule;
import app.kontor.notification.UnknownRule;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the seller, and a form for a new one or the one named in the address. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private MailRules rules;
  @EJB private MailTemplates templates;
  @EJB private Parties parties;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private @Nullable String reference;
  private List<SendingRule> rows = List.of();
  private List<Choice> templateChoices = List.of();
  private List<String> currencies = List.of();
  private final Form form = new Form();

  public void load() {
    rows = rules.list();
    currencies =
        Stream.concat(
                parties.currencies().stream(),
                rows.stream()
                    .map(SendingRule::minGross)
                    .filter(Objects::nonNull)
                    .map(Money::currency))
            .map(Currency::getCurrencyCode)
            .distinct()
            .toList();
    templateChoices =
        templates.list().stream()
            .map(t -> new Choice(t.code(), t.code() + " – " + texts.word(t.event())))
            .toList();
    if (reference != null) {
      form.read(
          rows.stream()
              .filter(rule -> rule.reference().equals(reference))
              .findFirst()
              .orElseThrow(() -> new UnknownRule(String.valueOf(reference))));
    }
  }

  public String save() {
    rules.save(form.toRule());
    page.done("notification.rules.saved");
    return page.redirect("/office/rules.xhtml");
  }

  public String delete() {
    rules.delete(form.reference, form.version);
    page.done("notification.rules.deleted");
    return page.redirect("/office/rules.xhtml");
  }

  public List<Choice> getLanguages() {
    return Languages.codes().stream()
        .map(language -> new Choice(language, texts.language(language)))
        .toList();
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public List<MailEvent> getEvents() {
    return templates.events();
  }

  public List<String> getCurrencies() {
    return currencies;
  }

  public List<Choice> getTemplates() {
    return templateChoices;
  }

  public List<SendingRule> getRows() {
    return rows;
  }

  public Form getForm() {
    return form;
  }

  public @Nullable String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference;
  }

  /** The inputs of one rule; empty ones are no conditions. */
  public static class Form implements Serializable {
    private static final long serialVersionUID = 1L;

    private String reference = UUID.randomUUID().toString();
    private long version;
    private Integer priority = 100;
    private MailEvent event = MailEvent.ORDER_ACCEPTED;
    private @Nullable String language;
    private @Nullable String country;
    private @Nullable String carrier;
    private @Nullable BigDecimal minGross;
    private @Nullable String currency;
    private @Nullable String templateCode;
    private boolean active = true;

    void read(SendingRule rule) {
      Money gross = rule.minGross();
      reference = rule.reference();
      version = rule.version();
      priority = rule.priority();
      event = rule.event();
      language = rule.language();
      country = rule.country();
      carrier = rule.carrier();
      minGross = gross == null ? null : gross.amount();
      currency = gross == null ? null : gross.currency().getCurrencyCode();
      templateCode = rule.templateCode();
      active = rule.active();
    }

    SendingRule toRule() {
      return new SendingRule(
          reference,
          version,
          priority,
          event,
          given(language),
          given(country),
          given(carrier),
          gross(),
          given(templateCode),
          active);
    }

    private @Nullable Money gross() {
      if (minGross == null) {
        return null;
      }
      String code = given(currency);
      if (code == null) {
        throw InvalidInput.required("currency");
      }
      Currency of = Currency.getInstance(code);
      NumberRange.AMOUNT
          .refusal("minGross", minGross, of.getDefaultFractionDigits())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
      return Money.of(minGross, of);
    }

    private static @Nullable String given(@Nullable String input) {
      return input == null || input.isBlank() ? null : input.strip();
    }

    /** Whether the rule is stored already. */
    public boolean isStored() {
      return version > 0;
    }

    /** Reference and version that were read, so that nothing newer is overwritten. */
    public String getRead() {
      return reference + ' ' + version;
    }

    public void setRead(String read) {
      String[] parts = read.split(" ");
      if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
        reference = parts[0];
        version = Long.parseLong(parts[1]);
      }
    }

    public Integer getPriority() {
      return priority;
    }

    public void setPriority(Integer priority) {
      this.priority = priority;
    }

    public MailEvent getEvent() {
      return event;
    }

    public void setEvent(MailEvent event) {
      this.event = event;
    }

    public @Nullable String getLanguage() {
      return language;
    }

    public void setLanguage(@Nullable String language) {
      this.language = language;
    }

    public @Nullable String getCountry() {
      return country;
    }

    public void setCountry(@Nullable String country) {
      this.country = country;
    }

    public @Nullable String getCarrier() {
      return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
      this.carrier = carrier;
    }

    public @Nullable BigDecimal getMinGross() {
      return minGross;
    }

    public void setMinGross(@Nullable BigDecimal minGross) {
      this.minGross = minGross;
    }

    public @Nullable String getCurrency() {
      return currency;
    }

    public void setCurrency(@Nullable String currency) {
      this.currency = currency;
    }

    public @Nullable String getTemplateCode() {
      return templateCode;
    }

    public void setTemplateCode(@Nullable String templateCode) {
      this.templateCode = templateCode;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }
  }
}
