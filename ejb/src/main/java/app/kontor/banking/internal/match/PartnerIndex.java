package app.kontor.banking.internal.match;

import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who may have paid: by account, virtual account, VAT id in the text, and name. */
final class PartnerIndex {
  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<!\\d)\\d{3}-?\\d{2,3}-?\\d{2}-?\\d{2,3}(?!\\d)");
  private static final Pattern VAT_ID =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[A-Z0-9]{8,12}(?![A-Z0-9])");
  private static final int MOST_NAMESAKES = 40;
  private static final int ACCOUNT = 60;
  private static final int SHARED_ACCOUNT = 25;
  private static final int VIRTUAL = 90;
  private static final int VAT = 70;
  private static final int NAME_SAME = 42;
  private static final int NAME_NEAR = 25;

  private final PayerHistory history;
  private final Map<Long, List<OpenItem>> items = new LinkedHashMap<>();
  private final Map<String, Set<Long>> byVatId = new HashMap<>();
  private final Map<String, Set<Long>> byWord = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Set<String>> words = new HashMap<>();

  PartnerIndex(Collection<OpenItem> open, PayerHistory history) {
    this.history = history;
    for (OpenItem item : open) {
      long partner = item.partnerId();
      if (items.computeIfAbsent(partner, any -> new ArrayList<>()).isEmpty()) {
        names.put(partner, item.partnerName());
        if (item.partnerVatId() != null) {
          String vatId = Fold.compact(Fold.text(item.partnerVatId()));
          byVatId.computeIfAbsent(vatId, any -> new java.util.HashSet<>()).add(partner);
          if (vatId.startsWith("PL")) {
            byVatId
                .computeIfAbsent(vatId.substring(2), any -> new java.util.HashSet<>())
                .add(partner);
          }
        }
        Set<String> itsWords = CompanyName.words(item.partnerName());
        words.put(partner, itsWords);
        for (String word : itsWords) {
          if (word.length() > 2) {
            byWord.computeIfAbsent(word, any -> new java.util.HashSet<>()).add(partner);
          }
        }
      }
      items.get(partner).add(item);
    }
  }

  List<OpenItem> itemsOf(long partner) {
    return items.getOrDefault(partner, List.of());
  }

  /** What speaks for each partner having paid. */
  Map<Long, List<Evidence>> find(Payment payment) {
    Map<Long, List<Evidence>> found = new LinkedHashMap<>();
    byAccount(payment, found);
    byVatId(payment, found);
    byName(payment, found);
    return found;
  }

  /** What speaks against a partner: the payer's account or a VAT id is another customer's. */
  List<Evidence> against(Payment payment, long partner) {
    List<Evidence> against = new ArrayList<>();
    Map<Long, Integer> seen = history.of(payment.payerAccount());
    if (!seen.isEmpty() && !seen.containsKey(partner)) {
      against.add(Evidence.of(Evidence.Code.OTHER_PAYER, -45, payment.payerAccount()));
    }
    for (String vatId : vatIds(payment)) {
      Set<Long> owners = byVatId.getOrDefault(vatId, Set.of());
      if (!owners.isEmpty() && !owners.contains(partner)) {
        against.add(Evidence.of(Evidence.Code.OTHER_VAT_ID, -60, vatId));
      }
    }
    return against;
  }

  private void byAccount(Payment payment, Map<Long, List<Evidence>> found) {
    history
        .of(payment.virtualAccount())
        .forEach(
            (partner, times) ->
                add(
                    partner,
                    Evidence.of(Evidence.Code.VIRTUAL_ACCOUNT, VIRTUAL, payment.virtualAccount()),
                    found));
    Map<Long, Integer> seen = history.of(payment.payerAccount());
    seen.forEach(
        (partner, times) ->
            add(
                partner,
                seen.size() == 1
                    ? Evidence.of(
                        Evidence.Code.PAYER_ACCOUNT,
                        ACCOUNT + Math.min(20, 5 * times),
                        payment.payerAccount(),
                        String.valueOf(times))
                    : Evidence.of(
                        Evidence.Code.PAYER_ACCOUNT_SHARED, SHARED_ACCOUNT, payment.payerAccount()),
                found));
  }

  private void byVatId(Payment payment, Map<Long, List<Evidence>> found) {
    for (String vatId : vatIds(payment)) {
      for (long partner : byVatId.getOrDefault(vatId, Set.of())) {
        add(partner, Evidence.of(Evidence.Code.VAT_ID, VAT, vatId), found);
      }
    }
  }

  private static Set<String> vatIds(Payment payment) {
    String text = Fold.text(payment.spaced() + " ; " + payment.payerName());
    Set<String> ids = new java.util.LinkedHashSet<>();
    for (Pattern pattern : List.of(TEN_DIGITS, VAT_ID)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        ids.add(Fold.compact(matcher.group()));
      }
    }
    return ids;
  }

  private void byName(Payment payment, Map<Long, List<Evidence>> found) {
    Map<Long, Integer> candidates = new LinkedHashMap<>();
    Set<String> payer = CompanyName.words(payment.payerName());
    for (String word : payer) {
      Set<Long> partners = byWord.getOrDefault(word, Set.of());
      if (partners.size() <= MOST_NAMESAKES) {
        partners.forEach(partner -> candidates.merge(partner, 1, Integer::sum));
      }
    }
    candidates.keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(
            partner -> {
              String name = names.getOrDefault(partner, "");
              int likeness = CompanyName.likeness(payer, words.getOrDefault(partner, Set.of()));
              if (likeness >= 60) {
                int weight = likeness >= 90 ? NAME_SAME : NAME_NEAR;
                add(
                    partner,
                    Evidence.of(Evidence.Code.NAME, weight, payment.payerName(), name),
                    found);
              }
            });
  }

  private void add(long partner, Evidence evidence, Map<Long, List<Evidence>> found) {
    if (items.containsKey(partner)) {
      found.computeIfAbsent(partner, any -> new ArrayList<>()).add(evidence);
    }
  }
}
