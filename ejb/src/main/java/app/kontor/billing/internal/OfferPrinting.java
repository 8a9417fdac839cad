package app.kontor.billing.internal;

import app.kontor.billing.OfferPapers;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.billing.internal.render.OfferModel;
import app.kontor.party.SellerLook;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Freezes and prints offers by the layout of documents. */
@ApplicationScoped
public class OfferPrinting implements OfferPapers {
  @Inject private Rendering rendering;
  @Inject private Transactions transactions;
  @EJB private SellerLook looks;

  @Override
  public Frozen freeze(Paper paper) {
    FrozenSheet sheet = FrozenSheet.of(OfferModel.of(paper));
    return new Frozen(sheet.json(), sheet.sha256());
  }

  @Override
  public byte[] print(Frozen frozen) {
    FrozenSheet sheet = new FrozenSheet(frozen.json(), frozen.sha256());
    return rendering.pdf(
        sheet,
        sheet.logo().flatMap(name -> transactions.read(() -> looks.logo(name))).orElse(null));
  }
}
