package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.listing.ListView;
import app.kontor.listing.ListViews;
import app.kontor.listing.SaveView;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.MailRules;
import app.kontor.notification.MailTemplates;
import app.kontor.notification.SaveTemplate;
import app.kontor.notification.SendingRule;
import app.kontor.notification.TemplateDetail;
import app.kontor.sharing.Forms;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep mails, their rules, forms and views of lists. */
@ApplicationScoped
class TwoWriters implements Editors {
  private static final MailEvent CLOSED = new MailEvent("ORDER_CLOSED");

  @Inject private Trade trade;
  @EJB private Forms forms;
  @EJB private ListViews views;
  @EJB private MailRules rules;
  @EJB private MailTemplates templates;

  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("FormsBean.publish", this::form);
    all.put("ListViewsBean.change", this::view);
    all.put("ListViewsBean.delete", this::deletedView);
    all.put("MailRulesBean.delete", this::deletedRule);
    all.put("MailRulesBean.save", this::rule);
    all.put("MailTemplatesBean.reset", this::resetTemplate);
    all.put("MailTemplatesBean.save", this::template);
    return all;
  }

  @Override
  public void putBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private IntConsumer view() {
    Actor clerk = trade.staff(Role.SALES);
    ListView read = savedView(clerk, "orders");
    return change -> changeView(clerk, read, change);
  }

  private IntConsumer deletedView() {
    Actor clerk = trade.staff(Role.SALES);
    ListView read = savedView(clerk, "mails");
    return change -> {
      if (change == 1) {
        changeView(clerk, read, change);
      } else {
        trade.as(clerk, () -> views.delete(read.reference(), read.version()));
      }
    };
  }

  private ListView savedView(Actor clerk, String list) {
    String reference =
        trade.as(clerk, () -> views.save(UUID.randomUUID().toString(), named(list, 0)));
    undo.push(() -> trade.sql("DELETE FROM list_view WHERE reference = ?1", reference));
    return trade.as(clerk, () -> views.view(reference));
  }

  private void changeView(Actor clerk, ListView read, int change) {
    trade.as(
        clerk, () -> views.change(read.reference(), read.version(), named(read.list(), change)));
  }

  private static SaveView named(String list, int change) {
    return new SaveView(list, "Two editors " + change, "status=OPEN", List.of(), false);
  }

  private IntConsumer form() {
    String code = "stale" + System.nanoTime();
    Actor staff = trade.staff(Role.DOCUMENTS);
    return change ->
        trade.as(
            staff,
            () -> {
              forms.publish(
                  """
                  {"code":"CODE","title":{"pl":"a","de":"a","en":"a"},"fields":[
                    {"id":"f%d","type":"text","label":{"pl":"a","de":"a","en":"a"}}]}
                  """
                      .formatted(change)
                      .replace("CODE", code),
                  Map.of());
            });
  }

  private SendingRule storedRule() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String reference = UUID.randomUUID().toString();
    trade.as(admin, () -> rules.save(rule(reference, 0, 9000)));
    undo.push(() -> deleteRule(reference));
    return trade.as(admin, () -> rules.list()).stream()
        .filter(one -> one.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private void deleteRule(String reference) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    trade.as(admin, () -> rules.list()).stream()
        .filter(one -> one.reference().equals(reference))
        .forEach(one -> trade.as(admin, () -> rules.delete(reference, one.version())));
  }

  private static SendingRule rule(String reference, long version, int priority) {
    return new SendingRule(
        reference,
        version,
        priority,
        CLOSED,
        "de",
        "AT",
        null,
        Money.of("999999.00", "EUR"),
        null,
        false);
  }

  private IntConsumer rule() {
    SendingRule read = storedRule();
    return change ->
        trade.as(
            trade.staff(Role.ADMINISTRATOR),
            () -> rules.save(rule(read.reference(), read.version(), 9000 + change)));
  }

  /** Deleted with the version of before the first change. */
  private IntConsumer deletedRule() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    SendingRule read = storedRule();
    return change -> {
      if (change == 1) {
        trade.as(admin, () -> rules.save(rule(read.reference(), read.version(), 8000)));
      } else {
        trade.as(admin, () -> rules.delete(read.reference(), read.version()));
      }
    };
  }

  private TemplateDetail readTemplate() {
    return trade.as(trade.staff(Role.ADMINISTRATOR), () -> templates.template(closed(), "de"));
  }

  private static String closed() {
    return CLOSED.defaultCode();
  }

  private void saveTemplate(long version, String subject) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String body = readTemplate().body();
    trade.as(
        admin,
        () ->
            templates.save(new SaveTemplate(closed(), CLOSED, "de", version, subject, body, true)));
  }

  private IntConsumer template() {
    long read = readTemplate().version();
    undo.push(this::shippedTemplate);
    return change -> saveTemplate(read, "Betreff " + change);
  }

  private void shippedTemplate() {
    TemplateDetail now = readTemplate();
    if (now.version() != 0) {
      trade.as(
          trade.staff(Role.ADMINISTRATOR), () -> templates.reset(closed(), "de", now.version()));
    }
  }

  private IntConsumer resetTemplate() {
    saveTemplate(readTemplate().version(), "Betreff " + System.nanoTime());
    saveTemplate(readTemplate().version(), "Betreff " + System.nanoTime());
    long read = readTemplate().version();
    undo.push(this::shippedTemplate);
    return change -> {
      if (change == 1) {
        saveTemplate(read, "Betreff " + System.nanoTime());
      } else {
        trade.as(trade.staff(Role.ADMINISTRATOR), () -> templates.reset(closed(), "de", read));
      }
    };
  }
}
