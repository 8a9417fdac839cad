package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.Proposal.Part;
import app.kontor.billing.OpenItem;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes and weighs the readings of one payment. */
final class Proposer {
  private static final int MOST_SAME_AMOUNT = 5;
  private static final int LEAST_NAMED = 45;
  private static final int LEAST_CUSTOMER = 25;
  private static final int MOST_CUSTOMER = 110;
  private static final BigDecimal LARGEST_FEE = new BigDecimal("30");
  private static final BigDecimal LARGEST_FEE_PERCENT = new BigDecimal("5");

  private final Payment payment;
  private final Amounts amounts;
  private final PartnerIndex partners;
  private final Map<OpenItem, Evidence> named;
  private final Map<Long, List<Evidence>> customers;
  private final List<Proposal> proposals = new ArrayList<>();

  Proposer(
      Payment payment,
      Amounts amounts,
      PartnerIndex partners,
      Map<OpenItem, Evidence> named,
      Map<Long, List<Evidence>> customers) {
    this.payment = payment;
    this.amounts = amounts;
    this.partners = partners;
    this.named = named;
    this.customers = customers;
  }

  /** All readings, best first. */
  List<Proposal> propose() {
    Set<Long> candidates = new LinkedHashSet<>();
    named.keySet().forEach(item -> candidates.add(item.partnerId()));
    candidates.addAll(customers.keySet());
    statedSplit();
    candidates.forEach(this::ofPartner);
    List<OpenItem> same = amounts.of(payment.amount());
    if (same.size() <= MOST_SAME_AMOUNT) {
      same.stream().filter(this::isOpen).forEach(item -> single(item));
    }
    return best();
  }

  private List<Proposal> best() {
    List<Proposal> sorted =
        proposals.stream()
            .sorted(
                Comparator.comparingInt(Proposal::score)
                    .reversed()
                    .thenComparing(proposal -> proposal.parts().get(0).item().documentNumber()))
            .toList();
    List<Proposal> distinct = new ArrayList<>();
    for (Proposal proposal : sorted) {
      if (distinct.stream().noneMatch(proposal::samePartsAs)) {
        distinct.add(proposal);
      }
    }
    return distinct;
  }

  private boolean isOpen(OpenItem item) {
    return amounts.open(item).isPositive();
  }

  private void ofPartner(long partner) {
    List<OpenItem> itsNamed =
        named.entrySet().stream()
            .filter(entry -> entry.getKey().partnerId() == partner && isOpen(entry.getKey()))
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<OpenItem, Evidence> entry) -> -entry.getValue().weight())
                    .thenComparing(entry -> entry.getKey().documentNumber()))
            .limit(SubsetSum.MOST)
            .map(Map.Entry::getKey)
            .toList();
    itsNamed.forEach(this::single);
    List<OpenItem> surely =
        itsNamed.stream().filter(item -> weightOf(item) >= LEAST_NAMED).toList();
    if (surely.size() > 1) {
      several(surely);
    }
    List<OpenItem> open = partners.itemsOf(partner).stream().filter(this::isOpen).toList();
    if (!surely.isEmpty()) {
      withUnnamed(surely, open);
    }
    if (customerWeight(partner) >= LEAST_CUSTOMER) {
      open.stream().filter(this::paysWhole).limit(MOST_SAME_AMOUNT).forEach(this::single);
      if (surely.isEmpty()) {
        sums(open, List.of());
      }
    }
  }

  private int weightOf(OpenItem item) {
    Evidence evidence = named.get(item);
    return evidence == null ? 0 : evidence.weight();
  }

  private boolean paysWhole(OpenItem item) {
    Money open = amounts.open(item);
    return payment.amount().equals(open) || isLessCharges(open);
  }

  private boolean isLessCharges(Money open) {
    Money charges = payment.charges();
    return charges != null
        && charges.currency().equals(open.currency())
        && payment.amount().plus(charges).equals(open);
  }

  private void several(List<OpenItem> items) {
    Money sum = total(items);
    if (sum.equals(payment.amount())) {
      add(whole(items), Evidence.of(Evidence.Code.AMOUNT_SUM, 40, size(items)));
      return;
    }
    if (isLessCharges(sum) && payment.charges() != null) {
      add(shared(items), lessCharges());
      return;
    }
    sums(items, List.of());
    Evidence amount =
        payment.amount().compareTo(sum) > 0
            ? Evidence.of(Evidence.Code.AMOUNT_OVER, -15, payment.amount().minus(sum).toString())
            : Evidence.of(Evidence.Code.AMOUNT_PART, -10, sum.minus(payment.amount()).toString());
    add(shared(items), amount);
  }

  /** The named ones and others of the customer that make up the rest. */
  private void withUnnamed(List<OpenItem> surely, List<OpenItem> open) {
    Money rest = payment.amount().minus(total(surely));
    if (!rest.isPositive()) {
      return;
    }
    List<OpenItem> others = open.stream().filter(item -> !surely.contains(item)).toList();
    for (OpenItem other : others) {
      if (amounts.open(other).equals(rest)) {
        List<OpenItem> all = new ArrayList<>(surely);
        all.add(other);
        add(whole(all), Evidence.of(Evidence.Code.AMOUNT_SUM, 20, size(all)));
      }
    }
    if (others.size() > 1) {
      sums(others, surely);
    }
  }

  /** Items that make up, together, what is left of the payment besides others; none can alone. */
  private void sums(List<OpenItem> items, List<OpenItem> always) {
    Money rest = payment.amount().minus(total(always));
    List<OpenItem> considered =
        items.stream()
            .filter(item -> amounts.open(item).compareTo(rest) < 0)
            .limit(SubsetSum.MOST)
            .toList();
    if (considered.size() < 2) {
      return;
    }
    long[] open = considered.stream().mapToLong(item -> amounts.open(item).minorUnits()).toArray();
    List<List<Integer>> found = SubsetSum.find(open, rest.minorUnits(), 3);
    for (List<Integer> positions : found) {
      List<OpenItem> chosen = new ArrayList<>(always);
      positions.forEach(position -> chosen.add(considered.get(position)));
      int weight = Math.max(0, 35 - 5 * chosen.size()) - 15 * (found.size() - 1);
      add(whole(chosen), Evidence.of(Evidence.Code.AMOUNT_SUM, weight, size(chosen)));
    }
  }

  private void single(OpenItem item) {
    Money open = amounts.open(item);
    Money paid = payment.amount();
    Money difference = open.minus(paid);
    Evidence amount;
    if (difference.isZero()) {
      amount = Evidence.of(Evidence.Code.AMOUNT_EXACT, Amounts.isRound(paid) ? 30 : 40);
    } else if (isLessCharges(open)) {
      amount = lessCharges();
    } else if (difference.isNegative()) {
      amount = Evidence.of(Evidence.Code.AMOUNT_OVER, -15, difference.negated().toString());
    } else if (isFee(difference, open)) {
      amount = Evidence.of(Evidence.Code.AMOUNT_SHORT, 5, difference.toString());
    } else {
      amount = Evidence.of(Evidence.Code.AMOUNT_PART, -10, difference.toString());
    }
    add(List.of(new Part(item, paid.min(open))), amount);
  }

  private Evidence lessCharges() {
    return Evidence.of(Evidence.Code.AMOUNT_LESS_CHARGES, 38, String.valueOf(payment.charges()));
  }

  /** At most 30 euros' worth, taken at four to one for the zloty, and at most 5 per cent. */
  private static boolean isFee(Money difference, Money open) {
    boolean strong = Currencies.isStrong(open.currency());
    BigDecimal most = strong ? LARGEST_FEE : LARGEST_FEE.multiply(BigDecimal.valueOf(4));
    Money share = open.percent(LARGEST_FEE_PERCENT, RoundingMode.HALF_UP);
    return difference.amount().compareTo(most) <= 0 && difference.compareTo(share) <= 0;
  }

  /**
   * A split the payer states in structured form, if it adds up; what is stated twice for one
   * document is meant for it together.
   */
  private void statedSplit() {
    Map<OpenItem, Money> stated = new LinkedHashMap<>();
    Money sum = Money.zero(payment.amount().currency());
    for (Payment.NamedDocument document : payment.documents()) {
      Optional<OpenItem> item =
          named.keySet().stream()
              .filter(
                  one ->
                      Fold.compact(Fold.text(document.number()))
                          .equals(Fold.compact(Fold.text(one.documentNumber().value()))))
              .findFirst();
      Money amount = document.amount();
      if (item.isEmpty()
          || amount == null
          || !amount.currency().equals(sum.currency())
          || !amount.isPositive()
          || stated.merge(item.get(), amount, Money::plus).compareTo(amounts.open(item.get()))
              > 0) {
        return;
      }
      sum = sum.plus(amount);
    }
    List<Part> parts = new ArrayList<>();
    stated.forEach((item, amount) -> parts.add(new Part(item, amount)));
    boolean onePartner =
        parts.stream().mapToLong(part -> part.item().partnerId()).distinct().count() == 1;
    if (onePartner && sum.equals(payment.amount())) {
      add(parts, Evidence.of(Evidence.Code.SPLIT_STATED, 45));
    }
  }

  private Money total(List<OpenItem> items) {
    return Money.total(items.stream().map(amounts::open).toList(), payment.amount().currency());
  }

  private List<Part> whole(List<OpenItem> items) {
    return items.stream()
        .sorted(Comparator.comparing(OpenItem::documentNumber))
        .map(item -> new Part(item, amounts.open(item)))
        .toList();
  }

  /** The oldest first until the payment is used up. */
  private List<Part> shared(List<OpenItem> items) {
    List<Part> parts = new ArrayList<>();
    Money rest = payment.amount();
    List<OpenItem> oldest =
        items.stream()
            .sorted(
                Comparator.comparing(OpenItem::issueDate).thenComparing(OpenItem::documentNumber))
            .toList();
    for (OpenItem item : oldest) {
      Money part = rest.min(amounts.open(item));
      if (part.isPositive()) {
        parts.add(new Part(item, part));
        rest = rest.minus(part);
      }
    }
    return parts;
  }

  private static String size(List<OpenItem> items) {
    return String.valueOf(items.size());
  }

  private int customerWeight(long partner) {
    int sum = customers.getOrDefault(partner, List.of()).stream().mapToInt(Evidence::weight).sum();
    return Math.min(sum, MOST_CUSTOMER);
  }

  private void add(List<Part> parts, Evidence amount) {
    if (parts.isEmpty()) {
      return;
    }
    long partner = parts.get(0).item().partnerId();
    List<Evidence> evidence = new ArrayList<>();
    int score = references(parts, evidence);
    evidence.addAll(customers.getOrDefault(partner, List.of()));
    score += customerWeight(partner);
    evidence.add(amount);
    score += amount.weight();
    if (parts.size() == 1
        && amount.code() == Evidence.Code.AMOUNT_EXACT
        && amounts.isUnique(payment.amount())) {
      evidence.add(Evidence.of(Evidence.Code.AMOUNT_UNIQUE, 20));
      score += 20;
    }
    for (Evidence against : partners.against(payment, partner)) {
      evidence.add(against);
      score += against.weight();
    }
    for (Part part : parts) {
      if (payment.bookingDate().isBefore(part.item().issueDate())) {
        evidence.add(
            Evidence.of(Evidence.Code.BEFORE_ISSUE, -30, part.item().issueDate().toString()));
        score -= 30;
        break;
      }
    }
    proposals.add(new Proposal(parts, score, evidence));
  }

  /** Names of all parts: the average, plus something for each further one. */
  private int references(List<Part> parts, List<Evidence> evidence) {
    int sum = 0;
    int count = 0;
    Map<String, Evidence> seen = new LinkedHashMap<>();
    for (Part part : parts) {
      Evidence found = named.get(part.item());
      if (found != null) {
        seen.put(part.item().documentNumber().value(), found);
        sum += found.weight();
        count++;
      }
    }
    evidence.addAll(seen.values());
    return sum / parts.size() + Math.min(30, 15 * Math.max(0, count - 1));
  }
}
