package app.kontor.web.common.page;

import app.kontor.party.LegalText;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerProfile;
import app.kontor.platform.font.Monogram;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the seller looks in one request: asked for in many places of a page, and read once. */
@RequestScoped
public class SellerFace {
  @Inject private Parties parties;
  @Inject private SellerProfile profile;

  private @Nullable Value value;

  /** Who sells, with the icon as an address that holds the picture, and the texts to link to. */
  record Value(Seller seller, Monogram mark, String icon, List<LegalText> texts) {}

  Value value() {
    Value known = value;
    if (known == null) {
      Seller seller = parties.seller();
      EnumSet<LegalText> texts = EnumSet.of(LegalText.IMPRINT);
      texts.addAll(profile.published());
      Monogram mark = Monogram.of(seller.name());
      known = new Value(seller, mark, mark.dataAddress(), List.copyOf(texts));
      value = known;
    }
    return known;
  }
}
