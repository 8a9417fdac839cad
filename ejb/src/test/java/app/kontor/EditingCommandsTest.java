package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Command;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every command that changes what somebody has read says which version that was, so that two
 * editors never overwrite each other unnoticed. The commands are found, not listed; those that
 * overwrite nothing are named with the reason.
 */
class EditingCommandsTest {
  /** What names the version that was read, as parameter or as part of a command. */
  private static final Set<String> READ = Set.of("version", "seen", "edition");

  private static final String OWN = "only its person reaches it, and sees it at once";
  private static final String STEP = "a step its state allows once; nothing typed is replaced";

  private static final String LOOK = "is looked at only, which is kept";
  private static final String ADD = "adds what is missing and finds what is there";
  private static final String ALL = "names all that were seen; others are refused";
  private static final String EACH = "each of several is told with the version that was read";
  private static final String TOGETHER = "counted together with what is there, as it is then";
  private static final String CHOICE = "one of two; nothing typed is replaced";

  private static final Map<String, String> OVERWRITE_NOTHING =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ActingFor.begin", STEP),
              Map.entry("ActingFor.end", STEP),
              Map.entry("ActingFor.passLimits", OWN),
              Map.entry("BackgroundJobs.cancel", STEP),
              Map.entry("BackgroundJobs.retry", STEP),
              Map.entry("Banking.acceptAccount", STEP),
              Map.entry("Banking.ignore", STEP),
              Map.entry("Banking.matchAgain", STEP),
              Map.entry("Banking.resume", STEP),
              Map.entry("Banking.undo", STEP),
              Map.entry("Baskets.add", TOGETHER),
              Map.entry("Baskets.addAll", TOGETHER),
              Map.entry("Baskets.addUnits", TOGETHER),
              Map.entry("Baskets.clear", OWN),
              Map.entry("Baskets.remove", OWN),
              Map.entry("Baskets.seePrices", OWN),
              Map.entry("Baskets.setQuantities", OWN),
              Map.entry("Baskets.setQuantity", OWN),
              Map.entry("BoughtItems.again", TOGETHER),
              Map.entry("Bundles.remove", STEP),
              Map.entry("Carriers.close", STEP),
              Map.entry("Categories.at", ADD),
              Map.entry("FormAnswers.remember", OWN),
              Map.entry("Forms.discardDraft", OWN),
              Map.entry("Forms.saveDraft", OWN),
              Map.entry("ItemRelations.arrange", ALL),
              Map.entry("ItemRelations.remove", STEP),
              Map.entry("KeptForms.forget", OWN),
              Map.entry("KsefAccess.tryOut", LOOK),
              Map.entry("KeptForms.keep", OWN),
              Map.entry("ListViews.choose", OWN),
              Map.entry("ListViews.resize", OWN),
              Map.entry("Notices.choose", OWN),
              Map.entry("Notices.read", OWN),
              Map.entry("Notices.readAll", OWN),
              Map.entry("OrderFiles.discard", OWN),
              Map.entry("Ordering.reserveMissing", STEP),
              Map.entry("Pictures.arrange", ALL),
              Map.entry("Pictures.describe", EACH),
              Map.entry("PriceBatches.set", EACH),
              Map.entry("PriceReleases.carryOut", STEP),
              Map.entry("PriceReleases.dropRule", STEP),
              Map.entry("PriceRules.decide", CHOICE),
              Map.entry("PriceRules.exclude", STEP),
              Map.entry("PriceRules.include", STEP),
              Map.entry("QuickOrder.add", TOGETHER),
              Map.entry("Quotations.link", ADD),
              Map.entry("Reorders.again", TOGETHER),
              Map.entry("ShopPreview.catalogue", LOOK),
              Map.entry("ShopPreview.item", LOOK),
              Map.entry("Removals.undo", TOGETHER),
              Map.entry("ShoppingLists.add", TOGETHER),
              Map.entry("ShoppingLists.move", TOGETHER),
              Map.entry("SignIn.changePassword", OWN),
              Map.entry("SignIn.changePreferences", OWN),
              Map.entry("SignIn.endSession", OWN),
              Map.entry("SignIn.goOver", OWN),
              Map.entry("Transfers.cancel", STEP),
              Map.entry("Users.endSessions", STEP),
              Map.entry("Users.link", STEP)));

  @Test
  void every_command_that_changes_what_was_read_takes_the_version() {
    TreeSet<String> without = new TreeSet<>();
    commands()
        .filter(command -> !names(command).anyMatch(READ::contains))
        .filter(command -> names(command).noneMatch("key"::equals))
        .forEach(command -> without.add(name(command)));
    assertThat(without).containsExactlyElementsOf(OVERWRITE_NOTHING.keySet());
  }

  @Test
  void the_commands_are_found() {
    assertThat(commands().filter(command -> names(command).anyMatch(READ::contains)))
        .extracting(EditingCommandsTest::name)
        .contains("Partners.change", "Partners.removeAddress", "SellerProfile.change")
        .hasSizeGreaterThan(20);
  }

  /** Everything that is audited or returns nothing, and that is called from outside. */
  private static Stream<Method> commands() {
    return UseCaseMethods.where(
        method ->
            UseCaseMethods.isAudited(method)
                || method.getReturnType() == void.class
                || method.isAnnotationPresent(Command.class));
  }

  private static String name(Method command) {
    String bean = command.getDeclaringClass().getSimpleName();
    return bean.substring(0, bean.length() - "Bean".length()) + '.' + command.getName();
  }

  private static Stream<String> names(Method command) {
    return Arrays.stream(command.getParameters())
        .flatMap(
            parameter ->
                Stream.concat(Stream.of(parameter.getName()), components(parameter.getType())));
  }

  private static Stream<String> components(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(each -> each.getName())
        : Stream.of();
  }
}
