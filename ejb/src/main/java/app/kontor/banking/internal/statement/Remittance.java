package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the payer wrote, in the pieces the bank cut it into. Banks cut inside words and numbers, so
 * whether a blank belongs between two pieces is not known; hence the two joined forms.
 *
 * @param pieces as cut, leading and trailing blanks kept
 */
public record Remittance(List<String> pieces) {
  public static final Remittance NONE = new Remittance(List.of());

  /** A piece at least this long that is as long as the longest was cut, not ended. */
  private static final int SHORTEST_CUT = 20;

  public Remittance {
    pieces = pieces.stream().filter(piece -> !piece.isBlank()).toList();
  }

  public static Remittance of(String... pieces) {
    return new Remittance(List.of(pieces));
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The pieces with nothing between them. */
  public String tight() {
    return collapsed(String.join("", pieces));
  }

  /** The pieces with a blank between them. */
  public String spaced() {
    return collapsed(String.join(" ", pieces));
  }

  /** The likeliest reading, for people: full pieces run on, short ones ended. */
  public String text() {
    int longest = pieces.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder joined = new StringBuilder();
    for (String piece : pieces) {
      joined.append(piece);
      if (longest < SHORTEST_CUT || piece.length() < longest - 1) {
        joined.append(' ');
      }
    }
    return collapsed(joined.toString());
  }

  /** The pieces of all, each text once. */
  static Remittance merged(List<Remittance> all) {
    List<String> merged = new ArrayList<>(all.get(0).pieces);
    Set<String> known = new HashSet<>(merged);
    for (Remittance next : all.subList(1, all.size())) {
      next.pieces.stream().filter(known::add).forEach(merged::add);
    }
    return new Remittance(merged);
  }

  /** One line a piece, for storing; {@link #parse} reads it back. */
  public String stored() {
    return pieces.stream()
        .map(piece -> piece.replace('\n', ' ').replace('\r', ' '))
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #stored} wrote. */
  public static Remittance parse(String stored) {
    return new Remittance(List.of(stored.split("\n", -1)));
  }

  private static String collapsed(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
