package app.kontor.approval.internal;

import app.kontor.access.ActingPeople;
import app.kontor.access.People;
import app.kontor.access.People.Person;
import app.kontor.approval.ApprovalAsked;
import app.kontor.approval.ApprovalDecided;
import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalNeed;
import app.kontor.approval.ApprovalRefused;
import app.kontor.approval.ApprovalSummary;
import app.kontor.approval.Approvals;
import app.kontor.approval.internal.SpendingBooks.Taking;
import app.kontor.approval.model.ApprovalRequest;
import app.kontor.approval.model.AskedGoods;
import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingTerms.Excess;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceLines;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PriceChanged;
import app.kontor.party.OrderDemands;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for approval, decides and has the order placed. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApprovalsBean implements Approvals {
  private static final int LONGEST_ANSWER = 500;

  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private People people;
  @Inject private ActingPeople acting;
  @Inject private Baskets baskets;
  @Inject private Ordering ordering;
  @Inject private SpendingRows spending;
  @Inject private SpendingBooks books;
  @Inject private ApprovalRows rows;
  @Inject private Once once;
  @Inject private Event<ApprovalAsked> asked;
  @Inject private Event<ApprovalDecided> decided;

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public Optional<ApprovalNeed> need(Money net, @Nullable String costCentre) {
    @Nullable PersonLimit limit = spending.limit(actor.get().userId()).orElse(null);
    return excess(limit, taking(limit, net, costCentre), LockModeType.NONE)
        .map(one -> need(one, limit));
  }

  /** What an order of the actor would take: of its cost centre's budget, else of the person's. */
  private Taking taking(@Nullable PersonLimit limit, Money net, @Nullable String costCentre) {
    Long centre = books.ofCostCentre(actor.get().partnerId(), costCentre);
    Long own = limit == null ? null : limit.budgetId();
    LocalDate month = parties.seller().today(clock).withDayOfMonth(1);
    return new Taking(net, month, centre == null ? own : centre, null);
  }

  private Optional<Excess> excess(@Nullable PersonLimit limit, Taking taking, LockModeType lock) {
    return books.excess(limit, taking, lock);
  }

  private ApprovalNeed need(Excess excess, @Nullable PersonLimit limit) {
    return new ApprovalNeed(
        excess.reason(),
        excess.net(),
        excess.limit(),
        excess.spent(),
        approvers(actor.get().userId(), limit == null ? null : limit.approverId()).stream()
            .map(Person::name)
            .toList());
  }

  /**
   * Those of whom one may decide.
   *
   * @param requester who does not
   * @param named the one who alone decides as long as he or she may; null for none
   */
  private List<Person> approvers(long requester, @Nullable Long named) {
    List<Person> all = holding().stream().filter(person -> person.id() != requester).toList();
    List<Person> one = all.stream().filter(person -> isOne(person, named)).toList();
    return one.isEmpty() ? all : one;
  }

  private List<Person> holding() {
    Actor who = actor.get();
    return people.holding(who.sellerId(), who.partnerId(), Permission.ORDER_APPROVE);
  }

  private static boolean isOne(Person person, @Nullable Long named) {
    return Long.valueOf(person.id()).equals(named);
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public String ask(PlaceOrder command) {
    return once.run(
            "ask-for-approval",
            actor.get().userId() + ":" + command.key(),
            command,
            Made.class,
            () -> new Made(asked(command)))
        .reference();
  }

  private String asked(PlaceOrder command) {
    Actor who = actor.get();
    OrderDemands.refusal(parties.ownPartner(), command.buyerReference())
        .ifPresent(
            missing -> {
              throw missing;
            });
    Baskets.Review review =
        baskets.review(
            command.addressCode(),
            command.deliveryMethod(),
            command.requestedDate(),
            command.wishes());
    Money seen = Money.parse(command.expectedGross());
    if (!seen.equals(review.totals().gross())) {
      throw new PriceChanged(seen, review.totals().gross());
    }
    @Nullable PersonLimit limit = spending.limit(who.userId()).orElse(null);
    Taking taking = taking(limit, review.totals().net(), command.wishes().costCentre());
    // the budget is locked, so that nobody takes what the request sets aside
    Excess excess =
        excess(limit, taking, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new ApprovalRefused("APPROVAL_NOT_NEEDED"));
    @Nullable Long named = limit == null ? null : limit.approverId();
    List<Person> approvers = approvers(who.userId(), named);
    if (approvers.isEmpty()) {
      throw new ApprovalRefused("APPROVAL_NOBODY");
    }
    ApprovalRequest request =
        new ApprovalRequest(
                who,
                new ApprovalRequest.Asked(
                    References.next(),
                    excess.reason(),
                    command,
                    goods(review.basket()),
                    review.totals(),
                    named,
                    clock.instant()))
            .reserving(taking.budget());
    rows.add(request);
    baskets.clear();
    approvers.forEach(person -> tell(request, person));
    return request.reference();
  }

  private static AskedGoods goods(Basket basket) {
    return new AskedGoods(basket.lines().stream().map(ApprovalsBean::line).toList());
  }

  private static AskedGoods.Line line(Basket.Line line) {
    Quantity sold = line.portion().sold();
    Money net = line.net();
    if (net == null) {
      throw new IllegalStateException(line.item().number() + " has no price and was reviewed");
    }
    UnitCode soldIn = line.soldIn() == null ? null : line.soldIn().unit();
    return new AskedGoods.Line(
        line.item().number().value(),
        line.item().name(),
        sold.value(),
        sold.unit().code(),
        soldIn == null ? null : soldIn.code(),
        net.toString());
  }

  private void tell(ApprovalRequest request, Person person) {
    acting
        .buyer(request.sellerId(), request.partnerId(), person.id())
        .ifPresent(
            approver ->
                asked.fire(
                    new ApprovalAsked(
                        request.sellerId(),
                        request.partnerId(),
                        request.reference(),
                        request.requesterName(),
                        request.net(),
                        request.summary().reason(),
                        reader(approver))));
  }

  private static ApprovalAsked.Reader reader(Actor person) {
    return new ApprovalAsked.Reader(person.email(), person.name(), person.language());
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_APPROVE})
  public Page<ApprovalSummary> requests(PageRequest page) {
    return rows.seen(actor.get(), page);
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_APPROVE})
  public ApprovalDetail request(String reference) {
    Actor who = actor.get();
    ApprovalRequest request = rows.get(who, reference);
    boolean decidable =
        who.may(Permission.ORDER_APPROVE) && request.isDecidedBy(who, isNamed(request));
    return request.detail(who, decidable);
  }

  /** Whether somebody was named to decide alone, and still may. */
  private boolean isNamed(ApprovalRequest request) {
    Long named = request.approverId();
    return named != null
        && named != request.requesterId()
        && holding().stream().anyMatch(person -> isOne(person, named));
  }

  @Override
  @Allowed(value = Permission.ORDER_APPROVE, audit = true)
  public OrderNumber approve(String reference, long version, BigDecimal most) {
    Actor who = actor.get();
    ApprovalRequest request = rows.lock(who, reference).require(version);
    request.approve(who, isNamed(request), clock.instant());
    Money limit = request.detail(who, false).gross();
    NumberRange.AMOUNT
        .refusal("most", most, limit.currency().getDefaultFractionDigits())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    rows.keep();
    Actor requester =
        acting
            .buyer(request.sellerId(), request.partnerId(), request.requesterId())
            .filter(person -> person.may(Permission.ORDER_PLACE))
            .orElseThrow(
                () -> new ApprovalRefused("APPROVAL_PERSON_GONE", request.requesterName()));
    OrderNumber number =
        actor.callAs(
            requester, () -> ordering.placeLines(order(request, Money.of(most, limit.currency()))));
    request.ordered(number);
    ordering.recordApproval(number);
    tell(request, requester, number, "");
    audit.note("order", "", number);
    return number;
  }

  /** As it was asked for; a wish for a day that has passed meanwhile is left out. */
  private PlaceLines order(ApprovalRequest request, Money most) {
    PlaceOrder terms = request.terms();
    LocalDate wished = terms.requestedDate();
    LocalDate today = parties.seller().today(clock);
    return new PlaceLines(
        "approval-" + request.reference(),
        request.lines(),
        terms.addressCode(),
        terms.deliveryMethod(),
        terms.paymentTerms(),
        terms.buyerReference(),
        terms.note(),
        most.toString(),
        wished == null || wished.isBefore(today) ? null : wished,
        terms.wishes().from(today),
        terms.files());
  }

  @Override
  @Allowed(value = Permission.ORDER_APPROVE, audit = true)
  public void decline(String reference, long version, String reason) {
    String why = reason.strip();
    if (why.isEmpty()) {
      throw InvalidInput.required("reason");
    }
    if (why.length() > LONGEST_ANSWER) {
      throw new InvalidInput("reason", "TOO_LONG", LONGEST_ANSWER);
    }
    Actor who = actor.get();
    ApprovalRequest request = rows.lock(who, reference).require(version);
    request.decline(who, isNamed(request), why, clock.instant());
    acting
        .buyer(request.sellerId(), request.partnerId(), request.requesterId())
        .ifPresent(person -> tell(request, person, null, why));
  }

  private void tell(
      ApprovalRequest request, Actor requester, @Nullable OrderNumber order, String answer) {
    decided.fire(
        new ApprovalDecided(
            request.sellerId(),
            request.partnerId(),
            request.reference(),
            actor.get().name(),
            request.net(),
            answer,
            order,
            reader(requester)));
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void withdraw(String reference, long version) {
    Actor who = actor.get();
    rows.lock(who, reference).require(version).withdraw(who, clock.instant());
  }
}
