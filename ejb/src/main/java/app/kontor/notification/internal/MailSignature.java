package app.kontor.notification.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Who stands under a seller's mails. A seller that is new may have named no address yet: what it
 * has to tell waits, and goes out under the address that it names first.
 */
@Dependent
class MailSignature {
  @Inject private CurrentActor actor;
  @EJB private Parties parties;

  static Person of(Seller seller) {
    return new Person(seller.email(), seller.senderName());
  }

  /** Signs a mail that was noted before its seller had named an address, if it has by now. */
  void complete(Mail mail) {
    if (mail.isUnsigned()) {
      complete(mail, actor.callAs(Actor.system(mail.sellerId()), parties::seller));
    }
  }

  static void complete(Mail mail, Seller seller) {
    if (mail.fromAddress().isEmpty()) {
      mail.comesFrom(seller.sender().address(), seller.sender().replyTo());
    }
    if (!seller.email().isEmpty()) {
      mail.sign(of(seller));
    }
  }
}
