package app.kontor.banking.internal;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an account as a chain: each begins where another ends. Found by their balances,
 * so that a day with many statements costs no more than its links.
 */
final class StatementOrder {
  /** More statements of an account than a bank makes out in some days. */
  private static final int MOST_LINKS = 2000;

  private final Set<Long> known = new HashSet<>();
  private final Map<BigDecimal, List<Link>> byOpening = new HashMap<>();
  private final Map<BigDecimal, List<Link>> byClosing = new HashMap<>();

  private record Link(long statement, StatementSpan span) {}

  void add(long statement, StatementSpan span) {
    BigDecimal opening = plain(span.opening());
    BigDecimal closing = plain(span.closing());
    if (span.proves() && opening != null && closing != null && known.add(statement)) {
      Link link = new Link(statement, span);
      byOpening.computeIfAbsent(opening, any -> new ArrayList<>()).add(link);
      byClosing.computeIfAbsent(closing, any -> new ArrayList<>()).add(link);
    }
  }

  /** Those that lie before or behind it in the chain and so hold none of its entries. */
  Set<Long> apartFrom(StatementSpan span) {
    Set<Long> apart = new HashSet<>();
    if (span.proves()) {
      follow(span, true, apart);
      follow(span, false, apart);
    }
    return apart;
  }

  private void follow(StatementSpan from, boolean backwards, Set<Long> apart) {
    Set<Long> seen = new HashSet<>();
    Deque<StatementSpan> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && seen.size() < MOST_LINKS) {
      StatementSpan span = next.remove();
      BigDecimal balance = plain(backwards ? span.opening() : span.closing());
      Map<BigDecimal, List<Link>> index = backwards ? byClosing : byOpening;
      for (Link link : index.getOrDefault(balance, List.of())) {
        boolean linked =
            backwards ? link.span().isFollowedBy(span) : span.isFollowedBy(link.span());
        if (linked && !from.hasBalancesOf(link.span()) && seen.add(link.statement())) {
          next.add(link.span());
        }
      }
    }
    apart.addAll(seen);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros();
  }
}
