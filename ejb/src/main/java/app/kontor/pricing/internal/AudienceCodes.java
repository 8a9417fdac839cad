package app.kontor.pricing.internal;

import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.party.Zone;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceAudience.AudienceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Whom the code of an audience means. */
@Dependent
public class AudienceCodes {
  private final Parties parties;
  private final MarketZones zones;
  private final CustomerGroups groups;

  @Inject
  AudienceCodes(Parties parties, MarketZones zones, CustomerGroups groups) {
    this.parties = parties;
    this.zones = zones;
    this.groups = groups;
  }

  /**
   * The code as it is kept.
   *
   * @param code as it was typed or chosen
   * @throws InvalidInput at {@code audience} if there is nobody of that code
   */
  String known(AudienceKind kind, String code) {
    if (kind == AudienceKind.ALL) {
      return "";
    }
    if (code.isBlank()) {
      throw InvalidInput.required("audience");
    }
    if (kind == AudienceKind.ZONE) {
      return among(zones.zones().all().stream().map(Zone::code).toList(), code);
    }
    if (kind == AudienceKind.GROUP) {
      return among(groups.groups().stream().map(CustomerGroup::code).toList(), code);
    }
    try {
      return parties.partner(new PartnerNumber(code)).number().value();
    } catch (UnknownPartner e) {
      InvalidInput refusal = new InvalidInput("audience", "NOT_A_VALUE", code);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String among(List<String> codes, String code) {
    return codes.stream()
        .filter(one -> one.equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("audience", "NOT_A_VALUE", code));
  }
}
