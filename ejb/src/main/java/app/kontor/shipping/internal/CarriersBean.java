package app.kontor.shipping.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.shipping.AllotNumbers;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.CarrierCapabilities;
import app.kontor.shipping.CarrierTrial;
import app.kontor.shipping.Carriers;
import app.kontor.shipping.NumberCheck;
import app.kontor.shipping.NumberPool;
import app.kontor.shipping.internal.carrier.CarrierAdapters;
import app.kontor.shipping.model.AllottedNumbers;
import app.kontor.shipping.model.CarrierProfile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Carriers and number pools behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CarriersBean implements Carriers {
  private static final int LAST_POSITION = 99;

  private final CurrentActor actor;
  private final ShippingRepository rows;
  private final Once once;
  private final AuditChanges audit;
  private final CarrierAdapters adapters;

  @Inject
  public CarriersBean(
      CurrentActor actor,
      ShippingRepository rows,
      Once once,
      AuditChanges audit,
      CarrierAdapters adapters) {
    this.actor = actor;
    this.rows = rows;
    this.once = once;
    this.audit = audit;
    this.adapters = adapters;
  }

  @Override
  @Allowed({Permission.SHIPPING, Permission.SETTINGS_MANAGE})
  public List<CarrierCapabilities> adapters() {
    return adapters.capabilities();
  }

  @Override
  @Allowed({Permission.SHIPPING, Permission.SETTINGS_MANAGE})
  public List<Carrier> carriers() {
    return rows.carriers(seller()).stream().map(CarrierProfile::view).toList();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void add(Carrier carrier) {
    requireAdapter(carrier);
    if (rows.carrier(seller(), carrier.code()).isPresent()) {
      throw new InvalidInput("code", "CODE_TAKEN", carrier.code());
    }
    rows.add(new CarrierProfile(seller(), LAST_POSITION, carrier));
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(Carrier carrier) {
    requireAdapter(carrier);
    CarrierProfile profile =
        rows.carrier(seller(), carrier.code())
            .orElseThrow(() -> new InvalidInput("code", "NOT_A_VALUE", carrier.code()));
    if (profile.version() != carrier.version()) {
      throw new ChangedMeanwhile();
    }
    audit.compare(profile.view(), carrier);
    profile.change(carrier);
  }

  private void requireAdapter(Carrier carrier) {
    if (!carrier.adapter().isEmpty() && adapters.find(carrier.adapter()).isEmpty()) {
      throw new InvalidInput("adapter", "NOT_A_VALUE", carrier.adapter());
    }
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public CarrierTrial tryOut(Carrier carrier, String number) {
    CarrierProfile profile = new CarrierProfile(seller(), LAST_POSITION, carrier);
    String normal = CarrierProfile.normal("number", number);
    return new CarrierTrial(normal, profile.trackingUrl(normal), profile.check(normal));
  }

  @Override
  @Allowed({Permission.SHIPPING, Permission.SETTINGS_MANAGE})
  public List<NumberPool> numberPools() {
    return rows.pools(seller()).stream().map(AllottedNumbers::view).toList();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void allot(AllotNumbers command) {
    if (rows.carrier(seller(), command.carrierCode()).isEmpty()) {
      throw new InvalidInput("carrier", "NOT_A_VALUE", command.carrierCode());
    }
    once.run(
        "allot-numbers",
        actor.get().userId() + ":" + command.key(),
        command,
        Made.class,
        () -> {
          AllottedNumbers pool = new AllottedNumbers(seller(), command);
          rows.lockCarrier(seller(), command.carrierCode());
          requireFree(pool);
          rows.add(pool);
          return new Made(command.carrierCode());
        });
  }

  /** A range that overlaps another of the same carrier would give numbers twice. */
  private void requireFree(AllottedNumbers fresh) {
    if (rows.pools(seller()).stream().anyMatch(fresh::overlaps)) {
      throw new InvalidInput("first", "RANGE_OVERLAPS");
    }
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void close(long poolId) {
    rows.pool(seller(), poolId)
        .orElseThrow(() -> new InvalidInput("pool", "NOT_A_VALUE", poolId))
        .close();
  }

  @Override
  @Allowed(Permission.SHIPPING)
  public NumberCheck check(String carrierCode, String number) {
    CarrierProfile carrier =
        rows.carrier(seller(), carrierCode)
            .orElseThrow(() -> new InvalidInput("carrier", "NOT_A_VALUE", carrierCode));
    String normal = CarrierProfile.normal("number", number);
    return rows.isKnown(seller(), carrierCode, normal) ? NumberCheck.KNOWN : carrier.check(normal);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
