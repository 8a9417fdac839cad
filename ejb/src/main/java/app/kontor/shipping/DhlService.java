package app.kontor.shipping;

/** Products of DHL Parcel Poland by their code in DHL24. */
public enum DhlService {
  /** Domestic, next working day. */
  AH(true),
  /** Domestic, by nine o'clock. */
  BY_9(true),
  /** Domestic, by noon. */
  BY_12(true),
  /** Domestic, in the evening. */
  DW(true),
  /** Parcel Connect to European countries. */
  EK(false),
  /** Parcel Connect Plus. */
  CP(false),
  /** Parcel International. */
  PI(false);

  private final boolean domestic;

  DhlService(boolean domestic) {
    this.domestic = domestic;
  }

  /** Whether sender and receiver must be in the same country. */
  public boolean isDomestic() {
    return domestic;
  }

  /** The code as the carrier prints it. */
  public String code() {
    return name().startsWith("BY_") ? (this == BY_9 ? "09" : "12") : name();
  }
}
