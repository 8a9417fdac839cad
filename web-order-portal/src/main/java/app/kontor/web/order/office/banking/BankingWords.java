package app.kontor.web.order.office.banking;

import app.kontor.banking.EntryView;
import app.kontor.banking.NoticeView;
import app.kontor.banking.ProposalView;
import app.kontor.banking.ReasonView;
import app.kontor.banking.StatementList;
import app.kontor.money.Money;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reasons and notices in the visitor's words, their amounts and dates as the visitor writes. */
@Named
@RequestScoped
public class BankingWords {
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d{1,15}(?:\\.\\d{1,3})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Set<String> DIFFERENCES =
      Set.of("AMOUNT_PART", "AMOUNT_OVER", "AMOUNT_SHORT", "NUMBER_OF_OTHER_KIND");

  @Inject private Texts texts;

  public String reason(ReasonView reason) {
    return texts.of("banking.reason." + reason.code(), values(reason.arguments()));
  }

  /** What somebody must know before accepting the entry's first proposal. */
  public List<String> warnings(EntryView entry) {
    List<ReasonView> all = new ArrayList<>(entry.remarks());
    if (!entry.proposals().isEmpty()) {
      all.addAll(cautions(entry.proposals().get(0)));
    }
    return all.stream().map(this::reason).distinct().toList();
  }

  /** What speaks for looking twice at a proposal: not the whole amount, or against it at all. */
  public List<String> warnings(ProposalView proposal) {
    return cautions(proposal).stream().map(this::reason).toList();
  }

  private static List<ReasonView> cautions(ProposalView proposal) {
    return proposal.reasons().stream()
        .filter(reason -> reason.isAgainst() || DIFFERENCES.contains(reason.code()))
        .toList();
  }

  public String notice(NoticeView notice) {
    String text = texts.of("banking.notice." + notice.code(), values(notice));
    if (notice.code().equals("MEMBER_UNREADABLE") && notice.arguments().size() > 2) {
      return text + ' ' + reason(notice);
    }
    return notice.line() == 0 ? text : texts.of("banking.line", notice.line()) + ' ' + text;
  }

  /** Why a member of a ZIP file cannot be read, as the refusal of the file alone would say it. */
  private String reason(NoticeView notice) {
    String refusal = "refusal.STATEMENT_" + notice.arguments().get(1);
    return texts.of(refusal, notice.line(), notice.arguments().get(2), "").strip();
  }

  private static Object[] values(NoticeView notice) {
    return notice.code().equals("MORE")
        ? new Object[] {Integer.valueOf(notice.arguments().get(0))}
        : values(notice.arguments());
  }

  /** An account number in groups of four, as it is printed. */
  public String account(String number) {
    return StatementList.printed(number);
  }

  /** A bank's format as banks write it: camt.053, MT940. */
  public String format(String format) {
    return StatementList.format(format);
  }

  private static Object[] values(List<String> arguments) {
    return arguments.stream().map(BankingWords::value).toArray();
  }

  private static Object value(String argument) {
    if (MONEY.matcher(argument).matches()) {
      return Money.parse(argument);
    }
    return DATE.matcher(argument).matches() ? LocalDate.parse(argument) : argument;
  }
}
