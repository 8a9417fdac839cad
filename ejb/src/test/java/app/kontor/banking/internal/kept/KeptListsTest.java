package app.kontor.banking.internal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.NoticeView;
import app.kontor.banking.ProposalView;
import app.kontor.banking.ReasonView;
import app.kontor.banking.internal.kept.Findings.Found;
import app.kontor.banking.internal.kept.Findings.Part;
import app.kontor.banking.internal.kept.NamedPapers.Paper;
import app.kontor.banking.internal.kept.Reasons.Reason;
import app.kontor.banking.internal.match.Payment.NamedDocument;
import app.kontor.banking.internal.statement.Notice;
import app.kontor.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptListsTest {
  private static final String ODD = "a\tb\n\"c\"\\t.pdf ż";

  @Test
  void findings_are_read_back_as_written() {
    Reason against = new Reason("AMOUNT_PART", -10, List.of("PLN 2.50"));
    Findings findings =
        new Findings(
            List.of(
                new Found(
                    "Stalmet sp. z o.o.",
                    137,
                    List.of(new Part("PF 2", "ZA 2", "PLN 5.00", "PLN 7.50")),
                    List.of(against)),
                new Found(
                    ODD, 90, List.of(new Part("PF 3", "", "PLN 5.00", "PLN 5.00")), List.of())),
            List.of(new Reason("ALREADY_PAID", 0, List.of("PF 1"))));

    Findings read = Findings.read(findings.json());

    assertThat(read).isEqualTo(findings);
    assertThat(read.remarkViews())
        .containsExactly(new ReasonView("ALREADY_PAID", 0, List.of("PF 1")));
    ProposalView first = read.proposalViews().get(0);
    assertThat(first.reasons().get(0).isAgainst()).isTrue();
    assertThat(first.parts().get(0).open()).isEqualTo(Money.of("7.50", "PLN"));
    assertThat(read.proposalViews().get(1).position()).isEqualTo(1);
  }

  @Test
  void notices_keep_their_line_and_arguments_whatever_is_in_them() {
    Notice notice = new Notice(Notice.Code.MEMBER_SKIPPED, 0, List.of(ODD));

    assertThat(Notices.read(Notices.of(List.of(notice)).and("OTHER_FORMAT").json()))
        .containsExactly(
            new NoticeView("MEMBER_SKIPPED", 0, List.of(ODD)),
            new NoticeView("OTHER_FORMAT", 0, List.of()));
  }

  @Test
  void papers_that_a_payer_names_are_read_back() {
    NamedPapers papers =
        new NamedPapers(
            List.of("RF18539007547034"),
            List.of(new Paper("FV 1", "EUR 3.00"), new Paper("FV 2", null)));

    NamedPapers read = NamedPapers.read(papers.json());

    assertThat(read).isEqualTo(papers);
    assertThat(read.namedDocuments())
        .containsExactly(
            new NamedDocument("FV 1", Money.of("3.00", "EUR")), new NamedDocument("FV 2", null));
  }

  @Test
  void nothing_is_an_empty_text() {
    assertThat(new Findings(List.of(), List.of()).json()).isEmpty();
    assertThat(Findings.read("").proposals()).isEmpty();
    assertThat(Reasons.of(List.of()).json()).isEmpty();
    assertThat(Reasons.read("")).isEmpty();
    assertThat(Notices.of(List.of()).json()).isEmpty();
    assertThat(Notices.read("")).isEmpty();
    assertThat(NamedPapers.read("").references()).isEmpty();
  }

  @Test
  void the_column_says_it_in_words() {
    assertThat(Reasons.remark("ORDER_ENDED_REFUND", List.of("ZA 1")).json())
        .isEqualTo(
            "{\"reasons\":[{\"arguments\":[\"ZA 1\"],\"code\":\"ORDER_ENDED_REFUND\","
                + "\"weight\":0}]}");
  }
}
