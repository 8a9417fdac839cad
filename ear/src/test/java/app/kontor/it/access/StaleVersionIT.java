package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.ProposalOutdated;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Trade;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people read the same thing and both change it: the first change holds, the second is refused.
 * The commands are found by the version they take; each has an example among {@link Editors}.
 */
@ExtendWith(ArquillianExtension.class)
class StaleVersionIT {
  private static final Set<String> READ = Set.of("version", "seen", "edition");

  /**
   * They take a version and overwrite nothing: some add, two name a version of a document, one asks
   * for something that others decide on.
   */
  private static final Set<String> NO_EDITS =
      Set.of(
          "BankAccountsBean.add",
          "CarriersBean.add",
          "CategoriesBean.create",
          "CustomerGroupsBean.add",
          "DeliveryMethodsBean.add",
          "FoldersBean.acknowledge",
          "FoldersBean.content",
          "ItemPropertiesBean.create",
          "ItemsBean.create",
          "MarketZonesBean.add",
          "OrderChangesBean.ask",
          "PartnersBean.create",
          "ReturnReasonsBean.add",
          "TermsOfPaymentBean.add",
          "WarehousesBean.add");

  @Inject private UseCaseDirectory directory;
  @Inject @Any private Instance<Editors> editors;
  @Inject private Trade trade;

  @BeforeEach
  void open() {
    trade.open();
  }

  @Test
  void of_two_who_read_the_same_the_second_change_is_refused() {
    Map<String, Supplier<IntConsumer>> examples = new TreeMap<>();
    editors.forEach(each -> examples.putAll(each.examples()));
    assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(found());
    List<String> wrong = new ArrayList<>();
    examples.forEach(
        (name, read) -> {
          try {
            IntConsumer change = read.get();
            assertThatCode(() -> change.accept(1)).as(name).doesNotThrowAnyException();
            assertThatThrownBy(() -> change.accept(2))
                .as(name)
                .isInstanceOfAny(ChangedMeanwhile.class, ProposalOutdated.class);
          } catch (AssertionError | BusinessException e) {
            wrong.add(name + ": " + e.getMessage());
          }
        });
    try {
      assertThat(wrong).isEmpty();
    } finally {
      editors.forEach(Editors::putBack);
    }
  }

  private TreeSet<String> found() {
    TreeSet<String> found = new TreeSet<>();
    for (UseCase useCase : directory.all()) {
      Allowed allowed = useCase.declared().getAnnotation(Allowed.class);
      Method called = useCase.called();
      if (allowed != null
          && (allowed.audit()
              || called.getReturnType() == void.class
              || useCase.declared().isAnnotationPresent(Command.class))
          && names(called).anyMatch(READ::contains)
          && !NO_EDITS.contains(useCase.name())) {
        found.add(useCase.name());
      }
    }
    return found;
  }

  private static Stream<String> names(Method command) {
    return Arrays.stream(command.getParameters())
        .flatMap(
            parameter ->
                parameter.getType().isRecord()
                    ? Arrays.stream(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                    : Stream.of(parameter.getName()));
  }
}
