package app.kontor.shipping.model;

import app.kontor.platform.model.Part;
import app.kontor.shipping.Piece;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A piece on a waybill. */
@Entity
@Table(name = "waybill_piece")
public class WaybillPiece extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "waybill_id")
  private Waybill waybill;

  private int position;

  @Column(name = "weight_kg", precision = 9, scale = 3)
  private BigDecimal weightKg;

  @Column(name = "length_cm")
  private int lengthCm;

  @Column(name = "width_cm")
  private int widthCm;

  @Column(name = "height_cm")
  private int heightCm;

  @SuppressWarnings("NullAway.Init")
  protected WaybillPiece() {}

  WaybillPiece(Waybill waybill, int position, Piece piece) {
    this.waybill = waybill;
    this.position = position;
    this.weightKg = piece.weightKg();
    this.lengthCm = piece.lengthCm();
    this.widthCm = piece.widthCm();
    this.heightCm = piece.heightCm();
  }

  Piece view() {
    return new Piece(weightKg, lengthCm, widthCm, heightCm);
  }

  public int position() {
    return position;
  }

  public Waybill waybill() {
    return waybill;
  }
}
