package app.kontor.party.model;

import app.kontor.party.PaymentTerms;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payment terms of a seller as they are kept. */
@Entity
@Table(name = "payment_terms")
public class TermsRecord extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private int days;

  @Column(name = "discount_days")
  private int discountDays;

  @Column(name = "discount_percent", precision = 5, scale = 2)
  private BigDecimal discountPercent;

  private int place;
  private boolean active;
  private boolean choosable;

  @ElementCollection
  @CollectionTable(name = "payment_terms_text", joinColumns = @JoinColumn(name = "terms_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "payment_terms_group", joinColumns = @JoinColumn(name = "terms_id"))
  @Column(name = "customer_group")
  private Set<String> groups = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected TermsRecord() {}

  /**
   * New terms.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  @SuppressWarnings("NullAway.Init") // assign fills in the rest
  public TermsRecord(long sellerId, PaymentTerms terms) {
    this.sellerId = sellerId;
    this.code = terms.code();
    assign(terms);
  }

  /**
   * Changes all but the code.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(PaymentTerms terms) {
    require(terms.version());
    assign(terms);
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void require(long version) {
    if (version != version()) {
      throw new ChangedMeanwhile();
    }
  }

  private void assign(PaymentTerms terms) {
    terms.check();
    days = terms.days();
    discountDays = terms.discountDays();
    discountPercent = terms.discountPercent();
    place = terms.place();
    active = terms.active();
    choosable = terms.choosable();
    names.clear();
    names.putAll(terms.names());
    groups.retainAll(terms.groups());
    groups.addAll(terms.groups());
  }

  public String code() {
    return code;
  }

  /** The terms as others see them. */
  public PaymentTerms view() {
    return new PaymentTerms(
        code,
        version(),
        names,
        days,
        discountDays,
        discountPercent,
        List.copyOf(groups),
        place,
        active,
        choosable);
  }
}
