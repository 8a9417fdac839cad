package app.kontor.party;

/** Where one of many partners has goods sent. */
public record PartnerDelivery(PartnerNumber partnerNumber, DeliveryAddress address) {}
