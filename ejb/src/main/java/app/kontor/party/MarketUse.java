package app.kontor.party;

import java.util.Optional;

/**
 * What party has to know before a zone or group goes. Every capability that makes something for
 * zones or groups has a bean of this type; all are asked.
 */
public interface MarketUse {

  /** The name or code of something that is made for the zone, if there is any. */
  Optional<String> ofZone(long sellerId, String zoneCode);

  /** The name or code of something that is made for the group, if there is any. */
  Optional<String> ofGroup(long sellerId, String groupCode);
}
