package app.kontor.notification.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerLook;
import app.kontor.platform.font.Monogram;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The picture at the head of a seller's mails. */
@Dependent
class MailLogo {
  @Inject private CurrentActor actor;
  @EJB private Parties parties;
  @EJB private SellerLook looks;

  /** Its logo, else the letters of its name, as PNG. */
  byte[] of(long sellerId) {
    return actor.callAs(Actor.system(sellerId), this::ofOwn);
  }

  private byte[] ofOwn() {
    Seller seller = parties.seller();
    return looks
        .logo(seller.look().logo().sha256())
        .orElseGet(() -> Monogram.of(seller.shownName()).png());
  }
}
