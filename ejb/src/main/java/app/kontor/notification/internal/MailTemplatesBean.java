package app.kontor.notification.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.notification.MailEvent;
import app.kontor.notification.MailPreview;
import app.kontor.notification.MailTemplates;
import app.kontor.notification.SaveTemplate;
import app.kontor.notification.SmartTag;
import app.kontor.notification.TemplateDetail;
import app.kontor.notification.TemplateRefused;
import app.kontor.notification.TemplateSummary;
import app.kontor.notification.UnknownTemplate;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.notification.model.Mail.Words;
import app.kontor.notification.model.MailTemplate;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the seller's own texts beside the shipped ones. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailTemplatesBean implements MailTemplates {
  private static final int MAX_SUBJECT = 300;
  private static final int MAX_BODY = 100_000;

  @Inject private MailLogo logo;
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Parties parties;
  @Inject private TemplateTexts templates;
  @Inject private MailWriter writer;
  @Inject private MailKinds kinds;
  @Inject private Clock clock;

  @Override
  @Allowed(Permission.TEMPLATE_MANAGE)
  public List<MailEvent> events() {
    return kinds.events();
  }

  @Override
  @Allowed(Permission.TEMPLATE_MANAGE)
  public List<TemplateSummary> list() {
    List<TemplateSummary> all = new ArrayList<>();
    Map<String, List<MailTemplate>> own = new TreeMap<>();
    for (MailTemplate text : templates.own(actor.get().sellerId())) {
      own.computeIfAbsent(text.code(), code -> new ArrayList<>()).add(text);
    }
    for (MailEvent event : kinds.events()) {
      List<MailTemplate> texts = own.getOrDefault(event.defaultCode(), List.of());
      all.add(
          new TemplateSummary(
              event.defaultCode(),
              event,
              true,
              Languages.codes().stream().map(l -> shippedOrOwn(event, l, texts)).toList()));
      own.remove(event.defaultCode());
    }
    own.forEach(
        (code, texts) ->
            all.add(
                new TemplateSummary(
                    code,
                    texts.get(0).event(),
                    false,
                    texts.stream().map(MailTemplatesBean::own).toList())));
    return all;
  }

  private static TemplateSummary.Text shippedOrOwn(
      MailEvent event, String language, List<MailTemplate> own) {
    return own.stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .map(MailTemplatesBean::own)
        .orElseGet(
            () -> {
              String subject = ShippedTemplates.of(event, language).subject();
              return new TemplateSummary.Text(language, subject, false, true, null, null);
            });
  }

  private static TemplateSummary.Text own(MailTemplate text) {
    return new TemplateSummary.Text(
        text.language(), text.subject(), true, text.isActive(), text.changedAt(), text.changedBy());
  }

  @Override
  @Allowed(Permission.TEMPLATE_MANAGE)
  public TemplateDetail template(String code, String language) {
    MailEvent event = event(code).orElseThrow(() -> new UnknownTemplate(code));
    requireLanguage(code, language);
    List<SmartTag> tags = tags(event, language);
    Optional<MailTemplate> own = templates.own(actor.get().sellerId(), code, language);
    if (own.isPresent()) {
      MailTemplate text = own.get();
      return new TemplateDetail(
          code,
          event,
          language,
          text.version(),
          true,
          text.isActive(),
          text.subject(),
          text.body(),
          tags);
    }
    Chosen words = templates.choose(parties.seller(), code, event, language);
    return new TemplateDetail(
        code, event, language, 0, false, true, words.subject(), words.body(), tags);
  }

  @Override
  @Allowed(value = Permission.TEMPLATE_MANAGE, audit = true)
  public void save(SaveTemplate command) {
    requireLanguage(command.code(), command.language());
    if (command.code().length() > 60 || !command.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidInput("code", "TEMPLATE_CODE");
    }
    if (event(command.code()).filter(known -> !known.equals(command.event())).isPresent()) {
      throw new InvalidInput("event", "TEMPLATE_EVENT", command.code());
    }
    check(command.event(), command.language(), command.subject(), command.body());
    long sellerId = actor.get().sellerId();
    Optional<MailTemplate> stored = templates.own(sellerId, command.code(), command.language());
    if (stored.map(MailTemplate::version).orElse(0L) != command.version()
        && !stored.filter(text -> isSame(text, command)).isPresent()) {
      if (command.version() == 0 && event(command.code()).isEmpty()) {
        throw new InvalidInput("code", "CODE_TAKEN", command.code());
      }
      throw new ChangedMeanwhile();
    }
    stored.ifPresent(
        old -> {
          audit.note("subject", old.subject(), command.subject().strip());
          audit.note("body", old.body(), command.body());
        });
    MailTemplate text =
        stored.orElseGet(
            () -> {
              MailTemplate added =
                  new MailTemplate(sellerId, command.code(), command.event(), command.language());
              templates.add(added);
              return added;
            });
    text.rewrite(
        command.subject().strip(),
        command.body(),
        command.active(),
        actor.get().name(),
        clock.instant());
    templates.changed();
  }

  private static boolean isSame(MailTemplate text, SaveTemplate command) {
    return text.subject().equals(command.subject().strip())
        && text.body().equals(command.body())
        && text.isActive() == command.active();
  }

  @Override
  @Allowed(Permission.TEMPLATE_MANAGE)
  public MailPreview preview(MailEvent event, String language, String subject, String body) {
    requireLanguage(event.defaultCode(), language);
    Chosen words = check(event, language, subject, body);
    Locale reader = Locale.forLanguageTag(language);
    Words mail = writer.write(words, kind(event).fullSample(seller(), reader, clock), reader);
    return new MailPreview(
        mail.subject(), MailHtml.forFrame(mail.html(), logo.of(seller().id())), mail.text());
  }

  private Chosen check(MailEvent event, String language, String subject, String body) {
    if (subject.length() > MAX_SUBJECT || subject.indexOf('\n') >= 0) {
      throw new TemplateRefused("subject", TemplateRefused.Reason.TOO_LONG, 0, 0, "");
    }
    if (body.length() > MAX_BODY) {
      throw new TemplateRefused("body", TemplateRefused.Reason.TOO_LONG, 0, 0, "");
    }
    Chosen words = new Chosen(event.defaultCode(), subject, body);
    Locale reader = Locale.forLanguageTag(language);
    for (Telling<?> sample : kind(event).samples(seller(), reader, clock)) {
      writer.check(words, sample, reader);
    }
    return words;
  }

  @Override
  @Allowed(value = Permission.TEMPLATE_MANAGE, audit = true)
  public void reset(String code, String language, long version) {
    MailTemplate own =
        templates
            .own(actor.get().sellerId(), code, language)
            .orElseThrow(() -> new UnknownTemplate(code));
    if (own.version() != version) {
      throw new ChangedMeanwhile();
    }
    templates.remove(own);
    templates.changed();
  }

  private Optional<MailEvent> event(String code) {
    Optional<MailEvent> shipped = kinds.eventOf(code);
    return shipped.isPresent()
        ? shipped
        : templates.own(actor.get().sellerId(), code).stream().map(MailTemplate::event).findFirst();
  }

  private List<SmartTag> tags(MailEvent event, String language) {
    Locale reader = Locale.forLanguageTag(language);
    MailKind<?> kind = kind(event);
    Map<String, Object> model = kind.fullSample(seller(), reader, clock).model(reader);
    return kind.tagKinds().entrySet().stream()
        .map(tag -> new SmartTag(tag.getKey(), tag.getValue(), example(model, tag.getKey())))
        .toList();
  }

  private static String example(Map<String, Object> model, String tag) {
    @Nullable Object value = model;
    for (String part : tag.split("\\.")) {
      if (value instanceof List<?> rows && !rows.isEmpty()) {
        value = rows.get(0);
      }
      value = value instanceof Map<?, ?> group ? group.get(part) : null;
    }
    return value instanceof String text ? text : "";
  }

  private MailKind<?> kind(MailEvent event) {
    return kinds.find(event).orElseThrow(() -> new UnknownTemplate(event.defaultCode()));
  }

  private Seller seller() {
    return parties.seller(actor.get().sellerId());
  }

  private static void requireLanguage(String code, String language) {
    if (!Languages.isOne(language)) {
      throw new UnknownTemplate(code + "/" + language);
    }
  }
}
