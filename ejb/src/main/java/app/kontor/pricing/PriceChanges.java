package app.kontor.pricing;

/** How many prices an applied file added, changed and removed. */
public record PriceChanges(long added, long changed, long removed) {}
