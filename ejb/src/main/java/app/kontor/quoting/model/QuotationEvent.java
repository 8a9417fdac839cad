package app.kontor.quoting.model;

import app.kontor.platform.model.Part;
import app.kontor.quoting.QuotationDetail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that was said or done about a quotation; never changed. */
@Entity
@Table(name = "quotation_event")
public class QuotationEvent extends Part {
  @Column(name = "quotation_id")
  private long quotationId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private String what;

  @Column(name = "by_seller")
  private boolean bySeller;

  private String who;
  private String said;

  @SuppressWarnings("NullAway.Init")
  protected QuotationEvent() {}

  /**
   * Notes it.
   *
   * @param what name of the step, or {@code BEGIN}
   * @param who name of the person
   * @param said empty for nothing
   */
  public QuotationEvent(
      long quotationId, Instant now, String what, boolean bySeller, String who, String said) {
    this.quotationId = quotationId;
    this.happenedAt = now;
    this.what = what;
    this.bySeller = bySeller;
    this.who = who;
    this.said = said;
  }

  /** As pages show it. */
  public QuotationDetail.Event view() {
    return new QuotationDetail.Event(happenedAt, what, bySeller, who, said);
  }

  /** Of the quotation it is about. */
  public long quotationId() {
    return quotationId;
  }
}
