package app.kontor.party.model;

import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PostalAddress;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner has goods sent. It is changed through its {@link TradingPartner} alone; its own
 * version keeps two people from overwriting each other at one address, while others are edited.
 */
@Entity
@Table(name = "delivery_address")
public class PartnerAddress extends Aggregate {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "partner_id", updatable = false)
  private TradingPartner partner;

  @Column(updatable = false)
  private String code;

  private boolean preferred;
  private @Nullable String hours;
  private boolean archived;

  @Embedded private PostalAddress address;

  @SuppressWarnings("NullAway.Init")
  protected PartnerAddress() {}

  PartnerAddress(TradingPartner partner, DeliveryAddress address) {
    this.partner = partner;
    this.code = address.code();
    this.preferred = address.preferred();
    this.hours = address.hours();
    this.archived = address.archived();
    this.address = new PostalAddress(address.tidied().address());
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  void change(DeliveryAddress changed) {
    require(changed.version());
    preferred = changed.preferred();
    hours = changed.hours();
    archived = changed.archived();
    address = new PostalAddress(changed.tidied().address());
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  void require(long version) {
    if (version != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /** Another one is preferred now. */
  void giveWay() {
    preferred = false;
  }

  /** It is preferred now that another one is no more. */
  void takeOver() {
    preferred = true;
  }

  /** Nothing new is sent there. */
  boolean isArchived() {
    return archived;
  }

  boolean isPreferred() {
    return preferred;
  }

  String code() {
    return code;
  }

  boolean isFor(String wanted) {
    return code.equals(wanted);
  }

  /** Whose it is. */
  public PartnerNumber partnerNumber() {
    return partner.number();
  }

  /** The address as others see it. */
  public DeliveryAddress view() {
    return new DeliveryAddress(code, address.address(), preferred, version(), hours, archived);
  }
}
