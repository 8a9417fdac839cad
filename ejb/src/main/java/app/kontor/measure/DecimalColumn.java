package app.kontor.measure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds out of all numbers of a column which mark parts the decimals in it. */
public final class DecimalColumn {
  private final Set<DecimalMark> proved = EnumSet.noneOf(DecimalMark.class);

  /** Takes one more number of the column into account. */
  public void add(DecimalText number) {
    number.proof().ifPresent(proved::add);
  }

  /** The mark; nothing if no number proves one, or some prove one and some the other. */
  public Optional<DecimalMark> mark() {
    return proved.size() == 1 ? Optional.of(proved.iterator().next()) : Optional.empty();
  }
}
