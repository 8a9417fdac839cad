package app.kontor.web.common.page;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.Phrase;
import app.kontor.web.common.text.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts in the visitor's language. A key without a text shows itself. */
@Named
@RequestScoped
public class Texts {
  @Inject private Portal portal;
  @Inject private Visitor visitor;

  /** The text of the key with its arguments, each as the visitor writes such a value. */
  public String of(String key, @Nullable Object... arguments) {
    Bundles bundles = portal.bundles();
    Locale language = visitor.getLocale();
    return bundles.format(language, key, visitor::formats, arguments);
  }

  public boolean has(String key) {
    return portal.bundles().find(visitor.getLocale(), key).isPresent();
  }

  /** What the visitor calls the language of a code. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(visitor.getLocale());
  }

  /** The first of the keys that has a text; nothing if none has. */
  public String first(String... keys) {
    for (String key : keys) {
      if (has(key)) {
        return of(key);
      }
    }
    return "";
  }

  /** What a refusal says. */
  public String refusal(BusinessException refusal) {
    String key = "refusal." + refusal.code();
    return has(key) ? of(key, refusal.args().toArray()) : of("refusal.other", refusal.code());
  }

  /** A value as a list says it: a phrase in words, several values one after the other. */
  public String said(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::said).collect(Collectors.joining(", "));
    }
    if (value instanceof Badge badge) {
      Object label = badge.label();
      return said(label == null ? badge.look() : label);
    }
    if (!(value instanceof Phrase phrase)) {
      return word(value);
    }
    String otherwise = phrase.otherwise();
    String key = otherwise == null || has(phrase.key()) ? phrase.key() : otherwise;
    return of(
        key,
        phrase.arguments().stream()
            .map(argument -> argument instanceof Phrase inner ? said(inner) : argument)
            .toArray());
  }

  /** The word for an enum constant or, for other values, the value. */
  public String word(@Nullable Object value) {
    return visitor.formats().any(value);
  }
}
