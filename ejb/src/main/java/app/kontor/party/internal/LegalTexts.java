package app.kontor.party.internal;

import app.kontor.party.LegalText;
import app.kontor.party.SellerData;
import app.kontor.platform.language.Languages;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The legal texts that a seller has published, as they are kept for all readers. */
record LegalTexts(List<SellerData.Text> all) {
  LegalTexts {
    all = List.copyOf(all);
  }

  /** The kinds of which there is a text in any language. */
  Set<LegalText> published() {
    Set<LegalText> kinds = EnumSet.noneOf(LegalText.class);
    all.forEach(text -> kinds.add(text.kind()));
    return kinds;
  }

  /** The text of a kind that a reader is shown, by the rule of {@link Languages#preferred}. */
  Optional<String> text(LegalText kind, Locale reader, Locale sellers) {
    return all.stream()
        .filter(text -> text.kind() == kind)
        .min(
            Languages.preferred(
                reader.getLanguage(), sellers.getLanguage(), SellerData.Text::language))
        .map(SellerData.Text::body);
  }
}
