package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.NoticeView;
import app.kontor.banking.ReasonView;
import app.kontor.banking.internal.statement.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTest {

  @Test
  void findings_are_read_back_as_written() {
    String stored =
        """
        REMARK\tALREADY_PAID\t0\tPF 1
        PROPOSAL\t137\tStalmet sp. z o.o.
        PART\tPF 2\tZA 2\tPLN 5.00\tPLN 7.50
        REASON\tAMOUNT_PART\t-10\tPLN 2.50
        PROPOSAL\t90\tNowak
        PART\tPF 3\tZA 3\tPLN 5.00\tPLN 5.00""";

    Stored.Findings findings = Stored.findings(stored);

    assertThat(findings.remarks())
        .containsExactly(new ReasonView("ALREADY_PAID", 0, List.of("PF 1")));
    assertThat(findings.proposals()).hasSize(2);
    assertThat(findings.proposals().get(0).reasons().get(0).isAgainst()).isTrue();
    assertThat(findings.proposals().get(1).position()).isEqualTo(1);
    assertThat(Stored.findings("").proposals()).isEmpty();
  }

  @Test
  void notices_keep_their_line_and_arguments_whatever_is_in_them() {
    Notice notice = new Notice(Notice.Code.MEMBER_SKIPPED, 0, List.of("a\tb\nc.pdf"));

    assertThat(Stored.notices(Stored.notices(List.of(notice))))
        .containsExactly(new NoticeView("MEMBER_SKIPPED", 0, List.of("a b c.pdf")));
  }
}
