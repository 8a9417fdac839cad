package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Prefix;
import app.kontor.banking.internal.match.RemittanceText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks a cleaned text: words, numbers and what is between them. */
final class RunReader {
  private static final Pattern TOKEN = Pattern.compile("[A-Z]+|\\d+|[^A-Z\\d]+");
  private static final Pattern TIES = Pattern.compile(" ?[/\\\\._-] ?");
  private static final Pattern ATTACHES = Pattern.compile("[/\\\\._-]?");
  private static final Set<String> RANGES = Set.of("DO", "BIS");
  private static final int LONGEST_RANGE = 20;

  /** Further ones apart by blanks are other numbers; no number of ours has half as many. */
  private static final int MOST_GROUPS = 8;

  private final ReferenceWords words;
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private final List<Run> runs = new ArrayList<>();
  private final List<Number> numbers = new ArrayList<>();
  private final StringBuilder written = new StringBuilder();
  private List<WrittenNumber.Group> chain = new ArrayList<>();
  private Optional<NumberParts.Kind> kind = Optional.empty();
  private Optional<NumberParts.Kind> next = Optional.empty();
  private Prefix prefix = Prefix.NONE;
  private Prefix nextPrefix = Prefix.NONE;
  private boolean dateSaid;
  private boolean payersOwn;
  private String between = "";
  private int chains;

  RunReader(String text, ReferenceWords words) {
    this.words = words;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
      places.add(matcher.start());
    }
  }

  List<Run> read() {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      char c = token.charAt(0);
      if (c >= '0' && c <= '9') {
        number(token, places.get(i));
      } else if (c >= 'A' && c <= 'Z') {
        word(token, isAttached(i));
      } else {
        between = between + token;
        if (token.indexOf(';') >= 0) {
          end();
        }
      }
    }
    end();
    return runs;
  }

  /** Whether a number follows the word without a blank. */
  private boolean isAttached(int at) {
    int number = at + 1;
    if (number < tokens.size() && ATTACHES.matcher(tokens.get(number)).matches()) {
      number++;
    }
    return number < tokens.size() && Character.isDigit(tokens.get(number).charAt(0));
  }

  private void number(String digits, int place) {
    boolean first = numbers.isEmpty() && chain.isEmpty();
    if (!first && !isTied()) {
      boolean complete = WrittenNumber.isComplete(chain);
      boolean shorter = digits.length() < sequenceLength();
      closeChain();
      if (complete && shorter && between.isBlank()) {
        end();
      }
    }
    if (numbers.isEmpty() && chain.isEmpty()) {
      kind = next;
      prefix = nextPrefix;
    }
    boolean saysRange = RANGES.contains(between.strip());
    if (!chain.isEmpty() && between.strip().equals("-") || !numbers.isEmpty() && saysRange) {
      range(lastDigits(), digits);
    }
    chain.add(
        new WrittenNumber.Group(
            digits, chain.isEmpty() ? "" : between.strip(), false, place, place + digits.length()));
    written.append(written.isEmpty() ? "" : between.isBlank() ? " " : between).append(digits);
    between = "";
  }

  private boolean isTied() {
    if (chain.isEmpty()) {
      return false;
    }
    return TIES.matcher(between).matches()
        || between.isBlank() && chain.size() < MOST_GROUPS && !WrittenNumber.isComplete(chain);
  }

  private int sequenceLength() {
    return WrittenNumber.of(chain, 0).stream()
        .filter(Number::isSequence)
        .mapToInt(number -> number.digits().length())
        .max()
        .orElse(0);
  }

  private String lastDigits() {
    return chain.isEmpty()
        ? numbers.get(numbers.size() - 1).digits()
        : chain.get(chain.size() - 1).digits();
  }

  private void range(String from, String to) {
    boolean plain = from.length() == to.length() && from.length() <= 9 && !NumberParts.isYear(from);
    long first = plain ? Long.parseLong(from) : 0;
    long last = plain ? Long.parseLong(to) : 0;
    for (long value = first + 1; value < last && last - first <= LONGEST_RANGE; value++) {
      chain.add(new WrittenNumber.Group(String.valueOf(value), "", true, -1, -1));
    }
  }

  private void word(String word, boolean attached) {
    Optional<NumberParts.Kind> said = words.kindOf(word, attached);
    boolean own = words.isOwnPrefix(word, attached);
    if (said.isPresent()) {
      boolean theirs = payersOwn && said.get() == NumberParts.Kind.ORDER && !own;
      said = theirs ? Optional.of(NumberParts.Kind.OTHER) : said;
      if (hasNumbers() && !said.equals(kind)) {
        end();
      }
      closeChain();
      next = said;
      nextPrefix = attached && own ? Prefix.OWN : Prefix.NONE;
      payersOwn = ReferenceWords.isPayersOwn(word);
      dateSaid = false;
    } else if (attached && !own && ReferenceWords.isStrangePrefix(word)) {
      end();
      next = Optional.empty();
      nextPrefix = Prefix.STRANGE;
    } else if (!ReferenceWords.isJoiner(word)) {
      end();
      dateSaid = ReferenceWords.saysDate(word);
      payersOwn &= word.length() <= 2;
      next = next.isPresent() && word.length() <= 2 && !dateSaid ? next : Optional.empty();
      nextPrefix = Prefix.NONE;
    } else {
      closeChain();
      if (RANGES.contains(word)) {
        between = " " + word;
      }
    }
  }

  private boolean hasNumbers() {
    return !numbers.isEmpty() || !chain.isEmpty();
  }

  /** Takes the written number over into the run, unless it is a day. */
  private void closeChain() {
    if (chain.isEmpty()) {
      return;
    }
    boolean unnamed = kind.isEmpty() && prefix == Prefix.NONE;
    if (!WrittenNumber.isDate(chain, unnamed, dateSaid)) {
      numbers.addAll(WrittenNumber.of(chain, chains));
      chains++;
    }
    dateSaid = false;
    chain = new ArrayList<>();
  }

  private void end() {
    closeChain();
    if (!numbers.isEmpty()) {
      runs.add(new Run(numbers, kind, prefix, written.toString()));
    }
    numbers.clear();
    written.setLength(0);
    between = "";
    chains = 0;
  }
}
