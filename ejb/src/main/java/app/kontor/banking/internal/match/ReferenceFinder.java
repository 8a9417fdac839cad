package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Prefix;
import app.kontor.banking.internal.match.RemittanceText.Role;
import app.kontor.banking.internal.match.RemittanceText.Run;
import app.kontor.billing.OpenItem;
import app.kontor.money.CreditorReference;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
  private static final int MOST_DIGITS = 12;

  /** From this weight on a reference counts as a full one. */
  static final int STRONG = 70;

  private final NumberIndex index;
  private final ReferenceWords words;

  ReferenceFinder(NumberIndex index) {
    this.index = index;
    this.words = new ReferenceWords(index.prefixes());
  }

  /** What the payment names. */
  Named find(Payment payment) {
    Named found = new Named();
    structured(payment, found);
    String tight = Fold.text(payment.tight());
    String spaced = Fold.text(payment.spaced());
    Cuts cuts = new Cuts(tight, spaced);
    List<Run> whole = RemittanceText.runs(tight, words);
    List<Run> pieces = tight.equals(spaced) ? List.of() : RemittanceText.runs(spaced, words);
    printedReferences(tight, found);
    whole.forEach(run -> read(run, 0, cuts, found));
    pieces.forEach(run -> read(without(run, cuts), 0, null, found));
    if (!payment.endToEndId().isEmpty()) {
      String id = Fold.text(payment.endToEndId());
      printedReferences(id, found);
      RemittanceText.runs(id, words).forEach(run -> read(run, 0, null, found));
    }
    if (found.strongest() < LONG_BARE) {
      for (String text : List.of(tight, spaced)) {
        RemittanceText.turned(text)
            .ifPresent(
                turned ->
                    RemittanceText.runs(turned, words)
                        .forEach(run -> read(run, TURNED, null, found)));
      }
    }
    if (found.strongest() < LONG_BARE - 20) {
      whole.forEach(run -> similar(run, found));
      pieces.forEach(run -> similar(run, found));
    }
    return found;
  }

  private void structured(Payment payment, Named found) {
    for (String reference : payment.creditorReferences()) {
      String compact = Fold.compact(Fold.text(reference));
      index.withReference(compact).ifPresent(item -> reference(item, compact, found));
      index.withCompact(compact).forEach(item -> stated(item, reference, found));
    }
    for (Payment.NamedDocument document : payment.documents()) {
      String compact = Fold.compact(Fold.text(document.number()));
      index.withCompact(compact).forEach(item -> stated(item, document.number(), found));
      if (index.withCompact(compact).isEmpty()) {
        RemittanceText.runs(Fold.text(document.number()), words)
            .forEach(run -> read(run, 0, null, found));
      }
    }
  }

  private static void reference(OpenItem item, String written, Named found) {
    found.put(
        item,
        Evidence.of(
            Evidence.Code.PAYMENT_REFERENCE, REFERENCE, item.documentNumber().value(), written));
  }

  private static void stated(OpenItem item, String written, Named found) {
    found.put(
        item, Evidence.of(Evidence.Code.NUMBER, STATED, item.documentNumber().value(), written));
  }

  private void printedReferences(String text, Named found) {
    String compact = Fold.compact(text);
    for (String reference : CreditorReference.in(compact)) {
      index.withReference(reference).ifPresent(item -> reference(item, reference, found));
    }
  }

  /** The run without the pieces of numbers that were read as a whole. */
  private static Run without(Run run, Cuts cuts) {
    List<Number> left = run.numbers().stream().filter(one -> !cuts.isPiece(one)).toList();
    return new Run(left, run.kind(), run.prefix(), run.written());
  }

  /**
   * Reads the numbers of a run.
   *
   * @param cuts told what is read as a whole, null where nothing was cut
   */
  private void read(Run run, int correction, @Nullable Cuts cuts, Named found) {
    if (run.isForeign()) {
      return;
    }
    for (Number number : run.numbers()) {
      int adjusted = correction + (number.ranged() ? RANGED : 0);
      for (NumberIndex.Entry entry : index.withDigits(number.digits())) {
        put(entry, FULL + adjusted, run, number, found);
        explain(run, number, cuts);
      }
      if (isReadable(number)) {
        boolean ofItsKind = fitsItsKind(run, number);
        for (NumberIndex.Entry entry : index.withSequence(Long.parseLong(number.digits()))) {
          if (!run.prefix().equals(Prefix.OWN) || !ofItsKind || isOfKind(run, entry)) {
            sequence(entry, number, run, adjusted, found);
          }
          Period period = Period.of(run, number, entry.number());
          boolean whole = period == Period.SAME || period == Period.OTHER && saysYear(run, number);
          if (whole && isWidthRight(entry, number)) {
            explain(run, number, cuts);
          }
        }
      }
    }
  }

  private static void explain(Run run, Number number, @Nullable Cuts cuts) {
    if (cuts != null && !number.ranged()) {
      List<Number> chain =
          run.numbers().stream()
              .filter(one -> one.chain() == number.chain() && !one.ranged())
              .toList();
      cuts.explain(chain.get(0).start(), chain.get(chain.size() - 1).end());
    }
  }

  /** With its own year it is a whole number, of another period if nothing fits. */
  private static boolean saysYear(Run run, Number number) {
    return run.numbers().stream()
        .anyMatch(one -> one.chain() == number.chain() && one.role() == Role.YEAR);
  }

  private static boolean isReadable(Number number) {
    return number.isSequence() && number.digits().length() <= MOST_DIGITS;
  }

  private static boolean isOfKind(Run run, NumberIndex.Entry entry) {
    return run.kind().isPresent() && run.kind().get() == entry.number().kind();
  }

  /** Whether something of the kind that our own prefix says has the number. */
  private boolean fitsItsKind(Run run, Number number) {
    return index.withSequence(Long.parseLong(number.digits())).stream()
        .anyMatch(
            entry ->
                isOfKind(run, entry) && Period.of(run, number, entry.number()) != Period.OTHER);
  }

  /** Noughts in front are at most those that are printed. */
  private static boolean isWidthRight(NumberIndex.Entry entry, Number number) {
    return !number.digits().startsWith("0") || number.digits().length() <= entry.number().width();
  }

  private static void sequence(
      NumberIndex.Entry entry, Number number, Run run, int correction, Named found) {
    Period period = Period.of(run, number, entry.number());
    if (period == Period.OTHER || !isWidthRight(entry, number)) {
      return;
    }
    boolean longEnough = number.digits().length() >= 4;
    int weight;
    if (period == Period.SAME) {
      weight = run.kind().isPresent() ? FULL : FULL_WITHOUT_PREFIX;
    } else if (run.kind().isPresent()) {
      weight = longEnough ? LONG_WITH_PREFIX : SHORT_WITH_PREFIX;
    } else {
      weight = longEnough ? LONG_BARE : SHORT_BARE;
    }
    put(entry, weight + correction, run, number, found);
  }

  private static void put(
      NumberIndex.Entry entry, int weight, Run run, Number number, Named found) {
    boolean called =
        run.prefix() == Prefix.STRANGE || run.kind().isPresent() && !isOfKind(run, entry);
    int adjusted = called ? weight + OTHER_PREFIX : weight;
    if (adjusted <= 0) {
      return;
    }
    Evidence.Code code =
        called && run.prefix() != Prefix.NONE
            ? Evidence.Code.NUMBER_OF_OTHER_KIND
            : adjusted >= STRONG ? Evidence.Code.NUMBER : Evidence.Code.NUMBER_LIKE;
    found.put(
        entry.item(),
        Evidence.of(code, adjusted, entry.number().number(), run.written()),
        written(run, number));
  }

  /** The number with the period written with it, for telling one written number from another. */
  private static String written(Run run, Number number) {
    String period =
        run.numbers().stream()
            .filter(one -> one.chain() == number.chain() && one.role() != Role.SEQUENCE)
            .map(one -> one.role().name() + Integer.parseInt(one.digits()) % 100)
            .sorted()
            .collect(Collectors.joining());
    return number.digits().replaceFirst("^0+(?=.)", "") + period;
  }

  /** One keystroke away: a wrong, missing, doubled or swapped digit. */
  private void similar(Run run, Named found) {
    if (run.isForeign()) {
      return;
    }
    for (Number number : run.numbers()) {
      String digits = number.digits();
      if (!isReadable(number) || digits.length() < 4) {
        continue;
      }
      for (String near : Typos.of(digits)) {
        for (NumberIndex.Entry entry : index.withSequence(Long.parseLong(near))) {
          if (String.valueOf(entry.number().sequence()).length() >= 3
              && Period.of(run, number, entry.number()) != Period.OTHER) {
            found.put(
                entry.item(),
                Evidence.of(
                    Evidence.Code.NUMBER_SIMILAR, SIMILAR, entry.number().number(), run.written()),
                written(run, number));
          }
        }
      }
    }
  }

  /** Whether the text names a document by word or year that is none of the known ones. */
  boolean namesUnknown(Payment payment) {
    for (Run run : RemittanceText.runs(Fold.text(payment.tight()), words)) {
      boolean year =
          run.numbers().size() > 1
              && run.numbers().stream().anyMatch(one -> one.role() == Role.YEAR);
      boolean known = run.numbers().stream().anyMatch(one -> isKnown(run, one));
      if (!run.isForeign() && !known && (run.kind().isPresent() || year)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(Run run, Number number) {
    return !index.withDigits(number.digits()).isEmpty()
        || isReadable(number)
            && index.withSequence(Long.parseLong(number.digits())).stream()
                .anyMatch(entry -> Period.of(run, number, entry.number()) != Period.OTHER);
  }
}
