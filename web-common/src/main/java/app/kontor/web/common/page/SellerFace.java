package app.kontor.web.common.page;

import app.kontor.gate.CurrentActor;
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
  @Inject private CurrentActor actor;

  /** The mark that was drawn last; a portal shows the same seller most of the time. */
  private static volatile @Nullable Drawn last;

  private @Nullable Value value;

  /** Who sells, with the icon as an address that holds the picture, and the texts to link to. */
  record Value(Seller seller, Monogram mark, String icon, List<LegalText> texts) {}

  /** Without a container. */
  static SellerFace of(Parties parties, SellerProfile profile, CurrentActor actor) {
    SellerFace face = new SellerFace();
    face.parties = parties;
    face.profile = profile;
    face.actor = actor;
    return face;
  }

  private record Drawn(String name, Monogram mark, String icon) {}

  Value value() {
    Value known = value;
    // a link may lead to another seller's page than the request began at
    if (known == null || known.seller().id() != actor.get().sellerId()) {
      Seller seller = parties.seller();
      EnumSet<LegalText> texts = EnumSet.of(LegalText.IMPRINT);
      texts.addAll(profile.published());
      Drawn drawn = drawn(seller.shownName());
      known = new Value(seller, drawn.mark(), drawn.icon(), List.copyOf(texts));
      value = known;
    }
    return known;
  }

  private static Drawn drawn(String name) {
    Drawn known = last;
    if (known == null || !known.name().equals(name)) {
      Monogram mark = Monogram.of(name);
      known = new Drawn(name, mark, mark.dataAddress());
      last = known;
    }
    return known;
  }
}
