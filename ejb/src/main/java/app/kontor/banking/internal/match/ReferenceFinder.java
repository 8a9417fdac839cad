package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.DocumentNumber.Kind;
import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Run;
import app.kontor.billing.OpenItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads which items a payment names, each with the strongest evidence for it. */
final class ReferenceFinder {
  private static final int REFERENCE = 140;
  private static final int STATED = 120;
  private static final int FULL = 95;
  private static final int FULL_WITHOUT_PREFIX = 85;
  private static final int LONG_WITH_PREFIX = 75;
  private static final int SHORT_WITH_PREFIX = 50;
  private static final int LONG_BARE = 50;
  private static final int SHORT_BARE = 15;
  private static final int SIMILAR = 25;
  private static final int OTHER_PREFIX = -30;
  private static final int TURNED = -15;
  private static final int RANGED = -20;

  /** From this weight on a reference counts as a full one. */
  static final int STRONG = 70;

  private final NumberIndex index;

  ReferenceFinder(NumberIndex index) {
    this.index = index;
  }

  /** What the payment names: items by document number with the evidence. */
  Map<OpenItem, Evidence> find(Payment payment) {
    Map<OpenItem, Evidence> found = new LinkedHashMap<>();
    structured(payment, found);
    Set<String> texts = texts(payment);
    for (String text : texts) {
      printedReferences(text, found);
      runs(text, 0, found);
    }
    if (strongest(found.values()) < LONG_BARE) {
      for (String text : texts) {
        RemittanceText.turned(text).ifPresent(turned -> runs(turned, TURNED, found));
      }
    }
    if (strongest(found.values()) < LONG_BARE - 20) {
      texts.forEach(text -> similar(text, found));
    }
    return found;
  }

  private static int strongest(Collection<Evidence> evidence) {
    return evidence.stream().mapToInt(Evidence::weight).max().orElse(0);
  }

  private static Set<String> texts(Payment payment) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(Fold.text(payment.spaced()));
    texts.add(Fold.text(payment.tight()));
    if (!payment.endToEndId().isEmpty()) {
      texts.add(Fold.text(payment.endToEndId()));
    }
    return texts;
  }

  private void structured(Payment payment, Map<OpenItem, Evidence> found) {
    for (String reference : payment.creditorReferences()) {
      String compact = Fold.compact(Fold.text(reference));
      index.withReference(compact).ifPresent(item -> reference(item, compact, found));
      index.withCompact(compact).forEach(item -> stated(item, reference, found));
    }
    for (Payment.NamedDocument document : payment.documents()) {
      String compact = Fold.compact(Fold.text(document.number()));
      index.withCompact(compact).forEach(item -> stated(item, document.number(), found));
      if (index.withCompact(compact).isEmpty()) {
        runs(Fold.text(document.number()), 0, found);
      }
    }
  }

  private static void reference(OpenItem item, String written, Map<OpenItem, Evidence> found) {
    put(
        item,
        Evidence.of(Evidence.Code.PAYMENT_REFERENCE, REFERENCE, item.documentNumber(), written),
        found);
  }

  private static void stated(OpenItem item, String written, Map<OpenItem, Evidence> found) {
    put(item, Evidence.of(Evidence.Code.NUMBER, STATED, item.documentNumber(), written), found);
  }

  private void printedReferences(String text, Map<OpenItem, Evidence> found) {
    String compact = Fold.compact(text);
    for (String reference : CreditorReference.in(compact)) {
      index.withReference(reference).ifPresent(item -> reference(item, reference, found));
    }
  }

  private void runs(String text, int correction, Map<OpenItem, Evidence> found) {
    for (Run run : RemittanceText.runs(text)) {
      for (Number number : run.numbers()) {
        int adjusted = correction + (number.ranged() ? RANGED : 0);
        for (NumberIndex.Entry entry : index.withDigits(number.digits())) {
          put(entry, FULL + adjusted, run, found);
        }
        if (number.digits().length() <= 12) {
          for (NumberIndex.Entry entry : index.withSequence(Long.parseLong(number.digits()))) {
            sequence(entry, number, run, adjusted, found);
          }
        }
      }
    }
  }

  private static void sequence(
      NumberIndex.Entry entry,
      Number number,
      Run run,
      int correction,
      Map<OpenItem, Evidence> found) {
    Period period = Period.of(run, number, entry.number());
    if (period == Period.OTHER) {
      return;
    }
    boolean longEnough = number.digits().length() >= 4 && !DocumentNumber.isYear(number.digits());
    int weight;
    if (period == Period.SAME) {
      weight = run.kind().isPresent() ? FULL : FULL_WITHOUT_PREFIX;
    } else if (run.kind().isPresent()) {
      weight = longEnough ? LONG_WITH_PREFIX : SHORT_WITH_PREFIX;
    } else {
      weight = longEnough ? LONG_BARE : SHORT_BARE;
    }
    Kind kind = entry.number().kind();
    if (run.kind().isPresent() && run.kind().get() != kind) {
      weight += OTHER_PREFIX;
    }
    put(entry, weight + correction, run, found);
  }

  private static void put(
      NumberIndex.Entry entry, int weight, Run run, Map<OpenItem, Evidence> found) {
    if (weight <= 0) {
      return;
    }
    Evidence.Code code = weight >= STRONG ? Evidence.Code.NUMBER : Evidence.Code.NUMBER_LIKE;
    put(entry.item(), Evidence.of(code, weight, entry.number().number(), run.written()), found);
  }

  private static void put(OpenItem item, Evidence evidence, Map<OpenItem, Evidence> found) {
    found.merge(item, evidence, (one, other) -> other.weight() > one.weight() ? other : one);
  }

  /** One keystroke away: a wrong, missing, doubled or swapped digit. */
  private void similar(String text, Map<OpenItem, Evidence> found) {
    for (Run run : RemittanceText.runs(text)) {
      for (Number number : run.numbers()) {
        String digits = number.digits();
        if (digits.length() < 4 || digits.length() > 12 || DocumentNumber.isYear(digits)) {
          continue;
        }
        for (String near : Typos.of(digits)) {
          for (NumberIndex.Entry entry : index.withSequence(Long.parseLong(near))) {
            if (String.valueOf(entry.number().sequence()).length() >= 3
                && Period.of(run, number, entry.number()) != Period.OTHER) {
              put(
                  entry.item(),
                  Evidence.of(
                      Evidence.Code.NUMBER_SIMILAR,
                      SIMILAR,
                      entry.number().number(),
                      run.written()),
                  found);
            }
          }
        }
      }
    }
  }

  /** Whether the year and month written with a number are those of the item's number. */
  private enum Period {
    SAME,
    UNSAID,
    OTHER;

    static Period of(Run run, Number self, DocumentNumber wanted) {
      OptionalInt year = wanted.year();
      if (year.isEmpty()) {
        return UNSAID;
      }
      boolean sameYear = false;
      boolean otherYear = false;
      boolean sameMonth = false;
      boolean otherMonth = false;
      for (Number number : run.numbers()) {
        String digits = number.digits();
        if (number == self) {
          continue;
        }
        if (DocumentNumber.isYear(digits)) {
          boolean same = Integer.parseInt(digits) == year.getAsInt();
          sameYear |= same;
          otherYear |= !same;
        } else if (digits.length() == 2 && Integer.parseInt(digits) == year.getAsInt() % 100) {
          sameYear = true;
        } else if (wanted.month().isPresent() && DocumentNumber.isMonth(digits)) {
          boolean same = Integer.parseInt(digits) == wanted.month().getAsInt();
          sameMonth |= same;
          otherMonth |= !same;
        }
      }
      if (otherYear && !sameYear || sameYear && otherMonth && !sameMonth) {
        return OTHER;
      }
      boolean monthSaid = wanted.month().isEmpty() || sameMonth;
      return sameYear && monthSaid ? SAME : UNSAID;
    }
  }

  /** Whether the text names a document by word or year that is none of the known ones. */
  boolean namesUnknown(Payment payment) {
    for (Run run : RemittanceText.runs(Fold.text(payment.tight()))) {
      boolean year =
          run.numbers().size() > 1
              && run.numbers().stream().anyMatch(one -> DocumentNumber.isYear(one.digits()));
      boolean known = run.numbers().stream().anyMatch(this::isKnown);
      if (!known && (run.kind().isPresent() || year)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(Number number) {
    String digits = number.digits();
    return !index.withDigits(digits).isEmpty()
        || digits.length() <= 12
            && !DocumentNumber.isYear(digits)
            && !index.withSequence(Long.parseLong(digits)).isEmpty();
  }
}
