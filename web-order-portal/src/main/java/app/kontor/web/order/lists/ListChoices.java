package app.kontor.web.order.lists;

import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.ShoppingLists;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lists that lines can go to, a new one among them, and what came of lines that went. */
@Dependent
class ListChoices implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for a list that is still to be made; no list has this reference. */
  static final String NEW = "new";

  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  /**
   * All but one.
   *
   * @param without reference of the list whose lines they are; empty for none
   */
  List<Choice> without(String without) {
    List<Choice> choices = new ArrayList<>();
    for (ShoppingListSummary list : shoppingLists.changeable()) {
      if (!list.reference().equals(without)) {
        String label =
            list.own() ? list.name() : texts.of("lists.choice.of", list.name(), list.owner());
        choices.add(new Choice(list.reference(), label));
      }
    }
    choices.add(new Choice(NEW, texts.of("lists.choice.new")));
    return choices;
  }

  /**
   * The reference of the list that was chosen; a new one is made under the name.
   *
   * @throws InvalidInput at {@code target} if none was chosen
   */
  String chosen(String choice, String name) {
    if (choice.isEmpty()) {
      throw InvalidInput.required("target");
    }
    return choice.equals(NEW) ? shoppingLists.create(page.key(), name) : choice;
  }

  /** What a list is called, also one that was made just now. */
  String label(List<Choice> targets, String reference, String name) {
    return targets.stream()
        .filter(choice -> choice.value().equals(reference))
        .map(Choice::label)
        .findFirst()
        .orElse(name);
  }

  /** Says how many lines went, and of those that did not, why. */
  void tell(ShoppingLists.Moved moved, String where) {
    if (moved.refused().isEmpty()) {
      page.done("lists.moved", moved.moved(), where);
      return;
    }
    page.done(
        "lists.moved.some",
        moved.moved(),
        where,
        moved.refused().values().stream()
            .map((BusinessException refusal) -> texts.refusal(refusal))
            .collect(Collectors.joining(" ")));
  }
}
