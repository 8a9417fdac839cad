package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SmartTag;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Seller;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of mail. A subclass is an {@code @ApplicationScoped} bean, which is all it takes to be
 * found; it observes an event of another capability in the event's transaction and at {@link
 * #LAST}, and tells it. Its templates and texts go by the name of {@link #event}, see {@code
 * docs/recipes.md}.
 *
 * @param <F> what its tags are about
 */
public abstract class MailKind<F> {
  /**
   * Priority of the observers: after those of all other capabilities, which take the default or
   * less, so that documents that go with a mail are there.
   */
  protected static final int LAST = 9000;

  /** Stands for the link's token in stored mails; the letter that leaves has the token itself. */
  public static final String TOKEN = "LINK-IN-MAIL-ONLY";

  @Inject private Post post;

  /** What it tells; unique. */
  public abstract MailEvent event();

  /** Where it stands in lists, in the order of an order's life; unique. */
  public abstract int place();

  /** Its own tags, beside those of the customer and the seller. */
  public abstract Tags<F> tags();

  /** Invented facts, by which templates are tried and shown. */
  public abstract F sample(Sample sample);

  /**
   * The token that a link in the mail needs and that no table may hold; it is made when the mail
   * leaves and takes the place of {@link #TOKEN}. Most kinds have none.
   *
   * @param subject what the mail was told for, as its {@link Occasion} said
   */
  public Optional<String> token(long sellerId, String email, String subject) {
    return Optional.empty();
  }

  /** All tags a template can use, with what they are, in the order authors see them. */
  public Map<String, SmartTag.Kind> tagKinds() {
    return allTags().kinds();
  }

  Tags<Telling<F>> allTags() {
    return Tags.<Telling<F>>none()
        .with(Addressee.CUSTOMER, Telling::to)
        .with(tags(), Telling::facts)
        .with(Addressee.SELLER, Telling::to);
  }

  /** The sample that authors see. */
  public Telling<F> fullSample(Seller seller, Locale language, Clock clock) {
    return sampled(Sample.full(seller, language, clock));
  }

  /**
   * The samples a template must work with: everything there is, only what is always there, and
   * names that carry markup.
   */
  public List<Telling<F>> samples(Seller seller, Locale language, Clock clock) {
    return Sample.all(seller, language, clock).stream().map(this::sampled).toList();
  }

  private Telling<F> sampled(Sample sample) {
    Addressee to =
        Addressee.of(
            sample.seller(),
            Sample.PARTNER,
            sample.address().name(),
            new Person(Sample.EMAIL, sample.buyer()));
    return new Telling<>(this, to, sample(sample));
  }

  /** Hands it to the post. */
  protected void tell(Occasion occasion, Addressee to, F facts) {
    post.tell(occasion, new Telling<>(this, to, facts));
  }
}
