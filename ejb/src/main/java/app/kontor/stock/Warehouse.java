package app.kontor.stock;

import java.io.Serializable;

/** A warehouse of the seller. */
public record Warehouse(String code, String name, String city) implements Serializable {}
