package app.kontor.notification.model;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.SendingRule;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A stored {@link SendingRule}. */
@Entity
@Table(name = "mail_rule")
public class MailRule extends Aggregate {

  @Column(name = "seller_id")
  private long sellerId;

  private String reference;
  private int priority;

  private MailEvent event;

  private @Nullable String language;
  private @Nullable String country;
  private @Nullable String carrier;

  @Column(name = "min_gross", precision = 19, scale = 4)
  private @Nullable BigDecimal minGross;

  private @Nullable String currency;

  @Column(name = "template_code")
  private @Nullable String templateCode;

  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected MailRule() {}

  public MailRule(long sellerId, SendingRule rule) {
    this.sellerId = sellerId;
    this.reference = rule.reference();
    this.event = rule.event();
    rewrite(rule);
  }

  /** Takes over everything but the reference. */
  public final void rewrite(SendingRule rule) {
    Money gross = rule.minGross();
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

  public SendingRule toView() {
    return new SendingRule(
        reference,
        version(),
        priority,
        event,
        language,
        country,
        carrier,
        gross(),
        templateCode,
        active);
  }

  private @Nullable Money gross() {
    return minGross == null || currency == null
        ? null
        : Money.rounded(minGross, Currencies.of(currency), RoundingMode.UNNECESSARY);
  }

  public long sellerId() {
    return sellerId;
  }

  public String reference() {
    return reference;
  }
}
