package app.kontor.shipping.model;

import app.kontor.party.Address;
import app.kontor.party.PostalAddress;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.model.ColumnPrefix;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Piece;
import app.kontor.shipping.WaybillFormat;
import app.kontor.shipping.WaybillSummary;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waybill with everything that is printed on it; never changed. Its PDF is made once, right after
 * the commit. Without a carrier's number it is a draft.
 */
@Entity
@Table(name = "waybill")
public class Waybill extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "despatch_id")
  private long despatchId;

  private String code;
  private String carrier;

  @Column(name = "carrier_number")
  private @Nullable String carrierNumber;

  private String adapter;

  @Column(name = "service")
  private String product;

  @Embedded
  @ColumnPrefix("sender_")
  private PostalAddress sender;

  @Embedded
  @ColumnPrefix("receiver_")
  private PostalAddress receiver;

  private String reference;
  private String content;
  private String note;

  @Column(name = "dispatched_on")
  private LocalDate dispatchedOn;

  @Column(name = "weight_kg", precision = 9, scale = 3)
  private BigDecimal weightKg;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private String madeBy;

  /** Set once, beside the entity, when the PDF is made. */
  @Column(name = "file_id", insertable = false, updatable = false)
  private @Nullable Long fileId;

  @Enumerated(EnumType.STRING)
  private @Nullable WaybillFormat format;

  @Column(name = "seller_name")
  private @Nullable String sellerName;

  @OneToMany(mappedBy = "waybill", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<WaybillPiece> pieces = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Waybill() {}

  /**
   * A waybill from checked input.
   *
   * @param code our own handle
   * @param adapter what it is made with
   * @param carrierNumber null for a draft
   */
  public Waybill(
      long sellerId,
      long despatchId,
      String code,
      String adapter,
      @Nullable String carrierNumber,
      MakeWaybill command) {
    this.sellerId = sellerId;
    this.despatchId = despatchId;
    this.code = code;
    this.carrier = command.carrierCode();
    this.adapter = adapter;
    this.carrierNumber = carrierNumber;
    this.product = command.product();
    this.format = command.format();
    this.sender = new PostalAddress(command.sender());
    this.receiver = new PostalAddress(command.receiver());
    this.reference = command.reference().strip();
    this.content = command.content().strip();
    this.note = command.note().strip();
    this.dispatchedOn = command.dispatchedOn();
    this.weightKg = PieceRules.weight(command.pieces());
    this.madeAt = Instant.EPOCH;
    this.madeBy = "";
    for (int i = 0; i < command.pieces().size(); i++) {
      pieces.add(new WaybillPiece(this, i + 1, command.pieces().get(i)));
    }
  }

  /** For which seller it was made, by whom and when (UTC). */
  public void made(String seller, String who, Instant when) {
    this.sellerName = seller;
    this.madeBy = who;
    this.madeAt = when;
  }

  public String code() {
    return code;
  }

  public @Nullable String carrierNumber() {
    return carrierNumber;
  }

  /** Code of what it was made with. */
  public String adapter() {
    return adapter;
  }

  /** Code of the product, within the adapter. */
  public String product() {
    return product;
  }

  public Address sender() {
    return sender.address();
  }

  public Address receiver() {
    return receiver.address();
  }

  public String reference() {
    return reference;
  }

  public String content() {
    return content;
  }

  public String note() {
    return note;
  }

  public LocalDate dispatchedOn() {
    return dispatchedOn;
  }

  /** Of all pieces, in kilograms. */
  public BigDecimal weightKg() {
    return weightKg;
  }

  /** The stored PDF; null until it is made. */
  public @Nullable Long fileId() {
    return fileId;
  }

  /** The paper it is printed on. */
  public WaybillFormat format() {
    return Objects.requireNonNull(format, code);
  }

  /** The seller's name as printed. */
  public String sellerName() {
    return Objects.requireNonNull(sellerName, code);
  }

  public List<Piece> pieces() {
    return pieces.stream().map(WaybillPiece::view).toList();
  }

  public long sellerId() {
    return sellerId;
  }

  public long despatchId() {
    return despatchId;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** As lists show it. */
  public WaybillSummary summary() {
    return new WaybillSummary(
        code,
        carrier,
        carrierNumber,
        adapter,
        product,
        pieces.size(),
        weightKg,
        dispatchedOn,
        madeBy);
  }
}
