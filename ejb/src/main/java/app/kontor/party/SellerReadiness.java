package app.kontor.party;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What a seller must have said before documents go out in its name. */
public final class SellerReadiness {
  private SellerReadiness() {}

  /** What is missing, the most important first; empty if nothing is. */
  public static List<SellerGap> gaps(Seller seller) {
    List<SellerGap> gaps = new ArrayList<>();
    if (seller.name().isBlank()) {
      gaps.add(SellerGap.NAME);
    }
    Address address = seller.address();
    if (address.street().isBlank() || address.city().isBlank()) {
      gaps.add(SellerGap.ADDRESS);
    }
    if (seller.vatId().isBlank() && seller.taxNumber().isBlank()) {
      gaps.add(SellerGap.TAX_NUMBER);
    }
    if (seller.email().isBlank()) {
      gaps.add(SellerGap.EMAIL);
    }
    return List.copyOf(gaps);
  }

  /**
   * Lets a document go out.
   *
   * @throws SellerNotSetUp naming what is missing first
   */
  public static void requireNamed(Seller seller) {
    gaps(seller).stream()
        .filter(gap -> gap != SellerGap.EMAIL)
        .findFirst()
        .ifPresent(
            gap -> {
              throw new SellerNotSetUp(gap);
            });
  }

  /**
   * Lets a document go out that asks for money.
   *
   * @throws NoBankAccount if nobody could pay it
   */
  public static void requirePayable(Seller seller, Currency currency) {
    if (seller.accountFor(currency).isEmpty()) {
      throw new NoBankAccount(currency);
    }
  }

  /** Whether documents that ask for money in a currency can go out. */
  public static boolean isReady(Seller seller, Currency currency) {
    return seller.accountFor(currency).isPresent()
        && gaps(seller).stream().allMatch(gap -> gap == SellerGap.EMAIL);
  }
}
