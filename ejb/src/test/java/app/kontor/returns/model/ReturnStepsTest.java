package app.kontor.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.returns.ReturnAction;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnStepsTest {

  @Test
  void each_step_is_possible_in_its_states_alone() {
    assertThat(possible(ReturnStatus.ANNOUNCED))
        .isEqualTo(EnumSet.of(ReturnAction.DECIDE, ReturnAction.WITHDRAW));
    assertThat(possible(ReturnStatus.ACCEPTED))
        .isEqualTo(EnumSet.of(ReturnAction.WITHDRAW, ReturnAction.ARRIVE, ReturnAction.LABEL));
    assertThat(possible(ReturnStatus.ARRIVED)).isEqualTo(EnumSet.of(ReturnAction.SETTLE));
    assertThat(possible(ReturnStatus.DECLINED)).isEmpty();
    assertThat(possible(ReturnStatus.SETTLED)).isEmpty();
    assertThat(possible(ReturnStatus.WITHDRAWN)).isEmpty();
  }

  @Test
  void accounting_corrects_once_and_only_what_is_due() {
    assertThat(refused(ReturnCorrection.NONE)).isTrue();
    assertThat(refused(ReturnCorrection.DUE)).isFalse();
    assertThat(refused(ReturnCorrection.DONE)).isTrue();
  }

  private static boolean refused(ReturnCorrection correction) {
    return ReturnSteps.refusal(ReturnAction.CORRECT, ReturnStatus.SETTLED, correction).isPresent();
  }

  private static Set<ReturnAction> possible(ReturnStatus status) {
    EnumSet<ReturnAction> possible = EnumSet.noneOf(ReturnAction.class);
    Arrays.stream(ReturnAction.values())
        .filter(action -> ReturnSteps.refusal(action, status, ReturnCorrection.NONE).isEmpty())
        .forEach(possible::add);
    return possible;
  }
}
