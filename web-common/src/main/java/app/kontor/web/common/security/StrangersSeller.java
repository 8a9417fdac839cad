package app.kontor.web.common.security;

import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Seller;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.form.PageAddress;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.Portal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages those see who have not signed in: of the seller that the address names ({@code
 * ?seller=…}, as links of a seller may), else of the one that this browser last signed in at, else
 * of the first.
 */
@RequestScoped
public class StrangersSeller {
  private static final String PARAMETER = "seller";
  private static final String LANGUAGE = "language";

  @Inject private CurrentActor actor;
  @Inject private Sellers sellers;
  @Inject private Portal portal;

  /** Makes the stranger one of that seller's. */
  void welcome(HttpServletRequest request, HttpServletResponse response) {
    Optional<Long> named = PageAddress.value(request, PARAMETER).flatMap(this::known);
    named.ifPresent(seller -> remember(request, response, seller));
    named
        .or(() -> known(Cookies.read(request, Cookies.SELLER)))
        .ifPresent(seller -> actor.become(Actor.nobody(seller)));
  }

  /**
   * Makes whoever comes a stranger at the seller that the address names, at the first if it names
   * none; nothing is remembered.
   *
   * @return false if there is no such seller
   */
  boolean visit(HttpServletRequest request) {
    Optional<String> named = PageAddress.value(request, PARAMETER);
    Optional<Long> seller =
        named.isEmpty() ? Optional.of(sellers.first()) : named.flatMap(this::known);
    seller.ifPresent(one -> actor.become(Actor.nobody(one)));
    return seller.isPresent();
  }

  /**
   * The language that the address of a page for strangers asks for; else, of a page, the first that
   * the browser asks for among those in which the seller shows its shop; else the seller's own.
   * Files for machines have no reader and go by the address alone.
   */
  Language language(
      HttpServletRequest request, HttpServletResponse response, boolean isForReaders) {
    Seller seller = portal.getSeller();
    Optional<Language> named = spoken(PageAddress.value(request, LANGUAGE), seller);
    if (named.isEmpty() && isForReaders) {
      response.addHeader("Vary", "Accept-Language");
      named = asked(request, seller);
    }
    return named.orElseGet(() -> Languages.of(seller.language()));
  }

  private static Optional<Language> asked(HttpServletRequest request, Seller seller) {
    // without the header the server would name the language of its own machine
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(wanted -> spoken(Optional.of(wanted.getLanguage()), seller).stream())
        .findFirst();
  }

  private static Optional<Language> spoken(Optional<String> code, Seller seller) {
    return code.flatMap(Languages::named).filter(one -> seller.speaks(one.code()));
  }

  /**
   * Whoever looks at a page by a link that says by itself whose it is sees that seller's face and
   * texts in this request, as a stranger does, wherever he may have signed in.
   */
  public void at(long seller) {
    actor.become(Actor.nobody(seller));
  }

  /** The sellers at whom a question that a stranger asks is answered with yes. */
  public List<Long> where(LongPredicate question) {
    return sellers.ids().stream()
        .filter(seller -> actor.callAs(Actor.nobody(seller), () -> question.test(seller)))
        .toList();
  }

  /** The next page that somebody sees without having signed in is this seller's. */
  public static void remember(
      HttpServletRequest request, HttpServletResponse response, long seller) {
    Cookies.setPreference(request, response, Cookies.SELLER, Long.toString(seller));
  }

  private Optional<Long> known(@Nullable String text) {
    return text == null || !text.matches("\\d{1,18}")
        ? Optional.empty()
        : Optional.of(Long.valueOf(text)).filter(this::isSeller);
  }

  private boolean isSeller(long id) {
    return portal.knownSeller(id).isPresent() || sellers.ids().contains(id);
  }
}
