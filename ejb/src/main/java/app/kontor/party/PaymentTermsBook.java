package app.kontor.party;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The payment terms of a seller, in its order. For a customer those hold that were agreed with it;
 * else the first active ones of a group it is in; else the first active ones that are for no group;
 * and where there are none, payment in advance.
 */
public final class PaymentTermsBook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What terms are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "payment-terms";

  private final List<PaymentTerms> all;
  private final PaymentTerms advance;

  /**
   * @param advance payment in advance as it is shipped
   */
  public PaymentTermsBook(Collection<PaymentTerms> terms, PaymentTerms advance) {
    all =
        terms.stream()
            .sorted(Comparator.comparingInt(PaymentTerms::place).thenComparing(PaymentTerms::code))
            .toList();
    this.advance = advance;
  }

  public List<PaymentTerms> all() {
    return all;
  }

  /** The terms of a code, if there are such. */
  public Optional<PaymentTerms> find(String code) {
    return all.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** What holds for who has agreed nothing and is in no group with terms of its own. */
  public PaymentTerms standard() {
    return all.stream()
        .filter(one -> one.active() && one.groups().isEmpty())
        .findFirst()
        .orElse(advance);
  }

  /**
   * What holds for a customer.
   *
   * @param agreed code of the terms agreed with it, or null
   * @param groups codes of the groups it is in
   */
  public PaymentTerms of(@Nullable String agreed, Collection<String> groups) {
    return Optional.ofNullable(agreed)
        .flatMap(this::find)
        .or(
            () ->
                all.stream()
                    .filter(one -> one.active() && one.groups().stream().anyMatch(groups::contains))
                    .findFirst())
        .orElseGet(this::standard);
  }

  /**
   * What a customer may order on: the terms that hold for it first, then those in use that the
   * seller leaves to choose. None gives the customer longer time than it has.
   *
   * @param own the terms that hold for it
   */
  public List<PaymentTerms> choices(PaymentTerms own) {
    return with(own, one -> one.choosable() && one.days() <= own.days());
  }

  /**
   * What staff may enter an order on: the terms that hold for the customer first, then all in use.
   */
  public List<PaymentTerms> agreeable(PaymentTerms own) {
    return with(own, one -> true);
  }

  private List<PaymentTerms> with(PaymentTerms own, Predicate<PaymentTerms> others) {
    return Stream.concat(
            Stream.of(own),
            all.stream()
                .filter(one -> one.active() && !one.code().equals(own.code()))
                .filter(others))
        .toList();
  }

  /**
   * The terms that a file means: by code, or by a number of net days that some have without a
   * discount.
   */
  public Optional<PaymentTerms> meant(String written) {
    return find(written)
        .or(
            () ->
                all.stream()
                    .filter(one -> !one.isDiscounted() && written.equals("" + one.days()))
                    .findFirst());
  }
}
