package app.kontor.notification;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person is told of, the latest first. */
@Dependent
public class NoticeList implements ListDefinition<Notice> {
  public static final ListShape<Notice> SHAPE =
      ListShape.<Notice>named("notices")
          .text("kind", "notices.kind", notice -> Phrase.of(notice.kind().textKey()))
          .text("detail", "notices.kind", Notice::detail)
          .code("subject", "common.number", Notice::subject)
          .text("customer", "common.customer", Notice::customer)
          .date("happened", "notices.happened", Notice::happenedAt)
          .status("state", "common.status", NoticeList::state)
          .actions(
              RowOffer.<Notice>command("read", "notices.read", "pi-check").where(Notice::unread))
          .page(
              Audience.STAFF,
              ListCell.of("kind").over("detail"),
              ListCell.of("subject"),
              ListCell.of("customer"),
              ListCell.of("happened"),
              ListCell.of("state"),
              ListCell.of("actions"))
          .page(
              Audience.CUSTOMER,
              ListCell.of("kind").over("detail"),
              ListCell.of("subject"),
              ListCell.of("happened"),
              ListCell.of("state"),
              ListCell.of("actions"))
          .filter(
              FilterField.choice("kind", "notices.kind", "common.all"),
              FilterField.choice(
                  "state", "common.status", "common.all", List.of(NoticeState.UNREAD)))
          .build();

  private final Notices notices;

  @Inject
  public NoticeList(Notices notices) {
    this.notices = notices;
  }

  @Override
  public ListShape<Notice> shape() {
    return SHAPE;
  }

  @Override
  public Page<Notice> rows(FilterValues filter, PageRequest page) {
    return notices.notices(
        filter.text("kind").isEmpty() ? Set.of() : Set.of(filter.text("kind")),
        filter.constant("state", NoticeState.class) == NoticeState.UNREAD,
        page);
  }

  @Override
  public Map<String, List<FilterChoice>> choices() {
    return Map.of(
        "kind",
        notices.choices().kinds().stream()
            .map(kind -> new FilterChoice(kind.name(), Phrase.of(kind.textKey())))
            .toList());
  }

  private static Badge state(Notice notice) {
    return notice.unread()
        ? Badge.of(NoticeState.UNREAD, "info", "pi-bell")
        : Badge.of(NoticeState.READ, "neutral", "pi-check");
  }
}
