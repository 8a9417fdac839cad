package app.kontor.quoting.model;

import app.kontor.billing.OfferPapers;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Part;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotedOffer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was sent to a customer: the offer, and every word of its paper. Only its file is added. */
@Entity
@Table(name = "quotation_version")
public class QuotationVersion extends Part {
  @Column(name = "quotation_id")
  private long quotationId;

  private int number;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "sent_by")
  private String sentBy;

  @Column(precision = 19, scale = 4)
  private BigDecimal gross;

  @Lob private String offer;
  @Lob private String sheet;
  private String sha256;

  @Column(name = "file_id")
  private @Nullable Long fileId;

  @SuppressWarnings("NullAway.Init")
  protected QuotationVersion() {}

  /** Keeps what is sent. */
  public QuotationVersion(
      Quotation quotation, Instant now, String by, QuotedOffer offer, OfferPapers.Frozen paper) {
    this.quotationId = quotation.id();
    this.number = quotation.sent();
    this.sentAt = now;
    this.sentBy = by;
    this.gross = offer.totals().gross().amount();
    this.offer = JsonLibrary.write(offer);
    this.sheet = paper.json();
    this.sha256 = paper.sha256();
  }

  /** The offer as it was sent. */
  public QuotedOffer offer() {
    return JsonLibrary.read(offer, QuotedOffer.class);
  }

  /** Its paper as it was frozen. */
  public OfferPapers.Frozen paper() {
    return new OfferPapers.Frozen(sheet, sha256);
  }

  /** As pages show it. */
  public QuotationDetail.Version view(String currency) {
    return new QuotationDetail.Version(
        number, sentAt, sentBy, Money.of(gross, Currencies.of(currency)));
  }

  /** The stored PDF; null until it was printed. */
  public @Nullable Long fileId() {
    return fileId;
  }

  /** It was printed, once and for all. */
  public void printed(long file) {
    if (fileId != null) {
      throw new IllegalStateException("version " + number + " has its file");
    }
    fileId = file;
  }

  public int number() {
    return number;
  }
}
