package app.kontor.ordering.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.ordering.DeliveryCarriers;
import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryMethods;
import app.kontor.ordering.DeliveryStep;
import app.kontor.ordering.model.ModeOfDelivery;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.party.Zones;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeping delivery methods behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryMethodsBean implements DeliveryMethods {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private KeptDeliveries kept;
  @Inject private Parties parties;
  @Inject private MarketZones zones;
  @Inject private CustomerGroups groups;
  @Inject private DeliveryCarriers carriers;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<DeliveryMethodData> all() {
    return kept.all(seller());
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, DeliveryMethodData method) {
    return once.run(
            "add-delivery-method",
            actor.get().userId() + ":" + key,
            method,
            Made.class,
            () -> {
              ModeOfDelivery added = new ModeOfDelivery(seller(), method);
              check(method);
              if (kept.find(seller(), method.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", method.code());
              }
              kept.add(added);
              return new Made(method.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(DeliveryMethodData data) {
    ModeOfDelivery method = kept.find(seller(), data.code()).orElseThrow(ChangedMeanwhile::new);
    DeliveryMethodData before = method.data();
    method.change(data);
    check(data);
    // names, users and charges are rows of their own, and whoever read the old ones must notice
    em.lock(method, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    kept.changed();
    audit.compare(before, method.data());
  }

  @Override
  @Within
  public Optional<String> carrier(String code) {
    return kept.all(seller()).stream()
        .filter(method -> method.code().equals(code))
        .findFirst()
        .map(DeliveryMethodData::carrier);
  }

  /** What is named must be there, and stays so: zones and groups go only while nobody adds here. */
  private void check(DeliveryMethodData data) {
    parties.hold(seller());
    String carrier = data.carrier();
    if (carrier != null && !carriers.isCarrier(carrier)) {
      throw new InvalidInput("carrier", "NOT_A_VALUE", carrier);
    }
    List<String> known = groups.groups().stream().map(CustomerGroup::code).toList();
    for (String group : data.groups()) {
      if (!known.contains(group)) {
        throw new InvalidInput("groups", "NOT_A_VALUE", group);
      }
    }
    for (String customer : data.customers()) {
      checkCustomer(customer);
    }
    Zones there = zones.zones();
    for (int i = 0; i < data.steps().size(); i++) {
      DeliveryStep step = data.steps().get(i);
      if (!step.zone().isEmpty() && there.find(step.zone()).isEmpty()) {
        throw new InvalidInput("zone", "NOT_A_VALUE", step.zone()).inRow(String.valueOf(i));
      }
    }
  }

  private void checkCustomer(String number) {
    try {
      PartnerNumber meant = parties.partner(new PartnerNumber(number)).number();
      if (!meant.value().equals(number)) {
        throw new InvalidInput("customers", "UNKNOWN_PARTNER", number);
      }
    } catch (UnknownPartner unknown) {
      throw new InvalidInput("customers", "UNKNOWN_PARTNER", number);
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
