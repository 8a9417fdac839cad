package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.GroupData;
import app.kontor.party.GroupSummary;
import app.kontor.party.MarketUse;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.StillUsed;
import app.kontor.party.model.PartnerGroup;
import app.kontor.party.model.TradingPartner;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeping groups of customers behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerGroupsBean implements CustomerGroups {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private GroupRepository groups;
  @Inject private PartnerRepository partners;
  @Inject private Once once;
  @Inject private AuditChanges audit;
  @Inject @Any private Instance<MarketUse> uses;

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.PRICE_MANAGE, Permission.SETTINGS_MANAGE})
  public List<CustomerGroup> groups() {
    return actor.get().isStaff() ? groups.all(seller()) : List.of();
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Page<GroupSummary> list(PageRequest page) {
    return groups.list(seller(), page);
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public String add(String key, GroupData group) {
    return once.run(
            "add-customer-group",
            actor.get().userId() + ":" + key,
            group,
            Made.class,
            () -> {
              PartnerGroup added = new PartnerGroup(seller(), group);
              if (groups.find(seller(), group.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", group.code());
              }
              groups.add(added);
              return new Made(group.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void change(GroupData data) {
    PartnerGroup group = found(data.code());
    GroupData before = group.data();
    group.change(data);
    groups.changed();
    audit.compare(before, data);
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void remove(String code, long version) {
    parties.hold(seller());
    PartnerGroup group = found(code);
    group.require(version);
    for (MarketUse use : uses) {
      use.ofGroup(seller(), code)
          .ifPresent(
              where -> {
                throw StillUsed.group(code, where);
              });
    }
    groups.remove(group);
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Membership membership(PartnerNumber number) {
    TradingPartner partner = partners.get(number, scope());
    return new Membership(
        partner.number(), partner.version(), partner.groups(groups.own(seller())));
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void assign(Membership membership) {
    List<PartnerGroup> all = groups.own(seller());
    TradingPartner partner = partners.toChange(membership.number(), scope(), false);
    List<String> before = partner.groups(all);
    partner.assign(membership, all);
    groups.assigned();
    // who is in which group is a row of its own, and whoever read the old ones must notice
    em.lock(partner, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    audit.note("groups", String.join(", ", before), String.join(", ", partner.groups(all)));
  }

  private PartnerGroup found(String code) {
    return groups.find(seller(), code).orElseThrow(ChangedMeanwhile::new);
  }

  private PartnerScope scope() {
    return actor.get().scope();
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
