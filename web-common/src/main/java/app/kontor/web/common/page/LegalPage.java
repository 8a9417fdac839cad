package app.kontor.web.common.page;

import app.kontor.party.LegalText;
import app.kontor.party.SellerProfile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms, privacy and imprint of the seller, for everybody. */
@Named
@RequestScoped
public class LegalPage {
  @EJB private SellerProfile profile;
  @Inject private Visitor visitor;

  private @Nullable String text;
  private @Nullable List<String> paragraphs;

  /** What is shown; the imprint for anything unknown. */
  public LegalText getKind() {
    for (LegalText kind : LegalText.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    return LegalText.IMPRINT;
  }

  /** The text's paragraphs; none if the seller has published none. */
  public List<String> getParagraphs() {
    List<String> known = paragraphs;
    if (known == null) {
      known =
          profile
              .text(getKind(), visitor.getLocale())
              .map(body -> List.of(body.split("\\R\\s*\\R", -1)))
              .orElse(List.of());
      paragraphs = known;
    }
    return known;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }
}
