package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.it.access.Arguments.Known;
import app.kontor.it.access.Arguments.SayHow;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * People call use cases with all that is to know of somebody else, and again with what is not
 * there. Both answers are the same, nothing seen is the others', and nothing of theirs changes.
 */
@ApplicationScoped
class Strangers {
  @Inject private UseCaseDirectory directory;
  @Inject private CurrentActor actor;
  @Inject private Trade trade;

  /**
   * What was tried, and what went wrong.
   *
   * @param uncalled what nobody has said how to call
   * @param tables with rows of the others
   */
  record Report(
      Set<String> called,
      Set<String> uncalled,
      long calls,
      Set<String> tables,
      List<String> wrong) {}

  /**
   * Tries all use cases that people of another company may call: they add nothing that could be
   * taken for the others', and are answered just as for what is not there.
   *
   * @param acceptable whether a use case may answer with a code
   */
  Report tryAll(List<Actor> people, Known known, BiPredicate<UseCase, String> acceptable) {
    Set<String> words = words(known);
    CompanyRows rows = CompanyRows.of(trade, Set.copyOf(known.ids()), words);
    Tries tries = new Tries(words, rows.ids(), acceptable, false);
    Known whole = withIds(known, rows.ids());
    Arguments real = new Arguments(whole);
    Arguments ghost = new Arguments(ghost(whole));
    String seen = CompanyRows.checksum(trade);
    for (UseCase useCase : directory.all()) {
      for (Actor person : people) {
        if (useCase.permits(person)) {
          call(useCase, person, real, ghost, tries);
        }
      }
      String now = CompanyRows.checksum(trade);
      if (!now.equals(seen)) {
        seen = now;
        rows.changesTo(CompanyRows.of(trade, Set.copyOf(known.ids()), words))
            .forEach(change -> tries.wrong.add(useCase.name() + " changes " + change));
      }
    }
    return tries.report(rows.tables());
  }

  /**
   * Tries all use cases that staff of another seller may call. They make and change things of their
   * own meanwhile, with the others' numbers too; what only the others know must not be seen, none
   * of their rows may be lost, and nothing is known of them that is not known of ghosts.
   *
   * @param secrets texts of the others that nobody types
   */
  Report tryAllOfStaff(Actor person, Known known, Set<String> secrets) {
    CompanyRows rows = CompanyRows.of(trade, Set.copyOf(known.ids()), words(known));
    Tries tries = new Tries(secrets, rows.ids(), (useCase, code) -> true, true);
    Known whole = withIds(known, rows.ids());
    Arguments real = new Arguments(whole, true);
    Arguments ghost = new Arguments(ghost(whole), true);
    for (UseCase useCase : directory.all()) {
      if (useCase.permits(person)) {
        call(useCase, person, real, ghost, tries);
      }
    }
    rows.lostIn(CompanyRows.of(trade, Set.copyOf(known.ids()), words(known)))
        .forEach(lost -> tries.wrong.add("somebody changes " + lost));
    return tries.report(rows.tables());
  }

  /** What is looked for, and what was found. */
  private static final class Tries {
    private final Set<String> words;
    private final Set<Long> ids;
    private final BiPredicate<UseCase, String> acceptable;
    private final boolean staff;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> called = new TreeSet<>();
    private final Set<String> uncalled = new TreeSet<>();
    private long calls;

    Tries(
        Set<String> words, Set<Long> ids, BiPredicate<UseCase, String> acceptable, boolean staff) {
      this.words = words;
      this.ids = ids;
      this.acceptable = acceptable;
      this.staff = staff;
    }

    /**
     * Whether the answer is that for what is not there. Staff may have made something of the name
     * themselves in between, so of theirs it counts that nothing unknown is known.
     */
    boolean isAsForGhosts(Outcome outcome, Outcome ghost) {
      return outcome.code().equals(ghost.code()) || staff && !ghost.code().startsWith("UNKNOWN_");
    }

    Report report(Set<String> tables) {
      return new Report(
          called, uncalled, calls, tables, wrong.stream().distinct().limit(80).toList());
    }
  }

  private void call(UseCase useCase, Actor person, Arguments real, Arguments ghostly, Tries tries) {
    List<Object[]> arguments;
    List<Object[]> twins;
    try {
      arguments = real.of(useCase.called());
      twins = ghostly.of(useCase.called());
    } catch (SayHow e) {
      tries.uncalled.add(useCase.name() + ": no example for " + e.getMessage());
      return;
    }
    tries.called.add(useCase.name());
    GhostAnswers ghosts =
        new GhostAnswers(
            useCase,
            said -> {
              tries.calls++;
              forgetFailures(useCase);
              return outcome(useCase, person, said);
            });
    for (int i = 0; i < Math.min(arguments.size(), twins.size()); i++) {
      tries.calls++;
      String where = useCase.name() + " as " + person.roles() + " with " + text(arguments.get(i));
      forgetFailures(useCase);
      Outcome outcome = outcome(useCase, person, arguments.get(i));
      GhostAnswers.Answer ghost =
          tries.staff ? ghosts.asked(twins.get(i)) : ghosts.to(twins.get(i));
      boolean echo = isEcho(outcome, arguments.get(i), ghost);
      if (!ghost.fresh() && !(echo && tries.isAsForGhosts(outcome, ghost.outcome()))) {
        ghost = ghosts.asked(twins.get(i));
        echo = isEcho(outcome, arguments.get(i), ghost);
      }
      Outcome twin = ghost.outcome();
      if (!tries.acceptable.test(useCase, outcome.code())) {
        tries.wrong.add(where + " gives " + outcome.code());
      } else if (!tries.isAsForGhosts(outcome, twin)) {
        tries.wrong.add(
            where + " gives " + outcome.code() + ", for what is not there " + twin.code());
      }
      if (!echo) {
        Revealed.in(outcome.result(), tries.words, tries.ids)
            .forEach(found -> tries.wrong.add(where + " reveals " + found));
      }
      if (!tries.staff
          && outcome.result() instanceof Page<?> page
          && page.total() != page.rows().size()
          && page.total() < PageRequest.MAX_LIMIT) {
        tries.wrong.add(where + " counts " + page.total() + " and shows " + page.rows().size());
      }
    }
  }

  /**
   * Whether the answer says nothing but what that for what is not there says, in the words of
   * whoever asked: rows that were typed come back as they are.
   */
  private static boolean isEcho(Outcome real, Object[] said, GhostAnswers.Answer ghost) {
    String answer = String.valueOf(ghost.outcome().result());
    Object[] ghostSaid = ghost.said();
    for (int i = 0; i < said.length; i++) {
      if (said[i] instanceof String word
          && ghostSaid[i] instanceof String other
          && !other.isEmpty()) {
        answer = answer.replace(other, word);
      }
    }
    return answer.equals(String.valueOf(real.result()));
  }

  /** A refused sign-in makes the next one wait, whoever it was for. */
  private void forgetFailures(UseCase useCase) {
    if (useCase.name().equals("SignInBean.signIn")) {
      trade.sql("DELETE FROM sign_in_failure");
    }
  }

  /** What came of a call: "answered", a refusal's code, or the failure that must not be. */
  record Outcome(String code, @Nullable Object result) {}

  Outcome outcome(UseCase useCase, Actor person, Object[] arguments) {
    return actor.callAs(
        person,
        () -> {
          try {
            return new Outcome("answered", useCase.called().invoke(useCase.target(), arguments));
          } catch (InvocationTargetException e) {
            return e.getCause() instanceof BusinessException refusal
                ? new Outcome(refusal.code(), null)
                : new Outcome(String.valueOf(e.getCause()), null);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String text(Object[] arguments) {
    return java.util.Arrays.deepToString(arguments);
  }

  private static Set<String> words(Known known) {
    Set<String> words = new TreeSet<>(known.numbers());
    words.addAll(known.emails());
    words.add(known.word());
    return words;
  }

  private static Known withIds(Known known, Set<Long> ids) {
    return new Known(
        known.partnerNumber(),
        known.addressCode(),
        known.priceList(),
        known.word(),
        known.numbers(),
        known.emails(),
        known.keys(),
        ids.stream().sorted().toList());
  }

  /** The same of somebody who does not exist: the word with another end is nowhere. */
  private static Known ghost(Known known) {
    String word = known.word();
    UnaryOperator<String> ghost =
        text -> ghost(text, word, word.substring(0, word.length() - 1) + "Z");
    return new Known(
        ghost.apply(known.partnerNumber()),
        ghost.apply(known.addressCode()),
        ghost.apply(known.priceList()),
        ghost.apply(known.word()),
        known.numbers().stream().map(ghost).toList(),
        known.emails().stream().map(ghost).toList(),
        known.keys().stream().map(ghost).toList(),
        known.ids().stream().map(id -> id + 10_000_000).toList());
  }

  private static String ghost(String text, String word, String other) {
    String renamed =
        text.replace(word, other)
            .replace(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    if (!renamed.equals(text)) {
      return renamed;
    }
    StringBuilder changed = new StringBuilder(text);
    int digits = 0;
    for (int i = text.length() - 1; i >= 0 && digits < 4; i--) {
      if (Character.isDigit(text.charAt(i))) {
        changed.setCharAt(i, text.charAt(i) == '9' ? '8' : '9');
        digits++;
      }
    }
    return changed.toString();
  }
}
