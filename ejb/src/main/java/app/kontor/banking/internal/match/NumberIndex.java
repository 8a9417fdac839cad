package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.NumberParts.Kind;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds items by every number under which a payer may know them. */
final class NumberIndex {
  private final Map<Long, List<Entry>> bySequence = new HashMap<>();
  private final Map<String, List<Entry>> byDigits = new HashMap<>();
  private final Map<String, OpenItem> byReference = new HashMap<>();
  private final Map<String, List<OpenItem>> byCompact = new HashMap<>();
  private final Map<String, Kind> prefixes = new HashMap<>();

  /** A number and the item it stands for. */
  record Entry(NumberParts number, OpenItem item) {}

  NumberIndex(Collection<OpenItem> items) {
    for (OpenItem item : items) {
      boolean invoice = item.kind() == DocumentKind.SALES_INVOICE;
      add(item.documentNumber().value(), invoice ? Kind.INVOICE : Kind.PRO_FORMA, item);
      add(item.orderNumber().value(), Kind.ORDER, item);
      if (item.buyerReference() != null) {
        addCompact(item.buyerReference(), item);
      }
      addReference(item.paymentReference(), item);
      for (OpenItem.Former former : item.former()) {
        add(former.documentNumber().value(), invoice ? Kind.INVOICE : Kind.PRO_FORMA, item);
        addReference(former.paymentReference(), item);
      }
    }
  }

  private void addReference(String printed, OpenItem item) {
    String reference = Fold.compact(Fold.text(printed));
    if (!reference.isEmpty()) {
      byReference.put(reference, item);
    }
  }

  private void add(String number, Kind kind, OpenItem item) {
    String prefix = NumberParts.prefix(number);
    if (!prefix.isEmpty()) {
      prefixes.merge(prefix, kind, (one, other) -> one == other ? one : Kind.INVOICE);
    }
    for (NumberParts parsed : NumberParts.of(number, kind, item.issueDate().getYear())) {
      Entry entry = new Entry(parsed, item);
      bySequence.computeIfAbsent(parsed.sequence(), any -> new ArrayList<>(2)).add(entry);
      for (String digits : new LinkedHashSet<>(List.of(parsed.digits(), withShortYear(parsed)))) {
        if (digits.length() >= 6) {
          byDigits.computeIfAbsent(digits, any -> new ArrayList<>(1)).add(entry);
        }
      }
    }
    addCompact(number, item);
  }

  private void addCompact(String number, OpenItem item) {
    String compact = Fold.compact(Fold.text(number));
    if (Fold.digits(compact).length() >= 4) {
      byCompact.computeIfAbsent(compact, any -> new ArrayList<>(1)).add(item);
    }
  }

  private static String withShortYear(NumberParts number) {
    if (number.year().isEmpty()) {
      return number.digits();
    }
    String year = String.valueOf(number.year().getAsInt());
    int at = number.digits().indexOf(year);
    return at < 0
        ? number.digits()
        : number.digits().substring(0, at) + number.digits().substring(at + 2);
  }

  /** The letters our numbers begin with. */
  Map<String, Kind> prefixes() {
    return prefixes;
  }

  List<Entry> withSequence(long sequence) {
    return bySequence.getOrDefault(sequence, List.of());
  }

  List<Entry> withDigits(String digits) {
    return byDigits.getOrDefault(digits, List.of());
  }

  Optional<OpenItem> withReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  /** Items whose number, letters and digits, is exactly this. */
  List<OpenItem> withCompact(String compact) {
    return byCompact.getOrDefault(compact, List.of());
  }
}
