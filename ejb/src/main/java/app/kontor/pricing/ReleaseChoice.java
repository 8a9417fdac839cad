package app.kontor.pricing;

import java.io.Serializable;

/** A release in which changes can be collected. */
public record ReleaseChoice(long number, String name) implements Serializable {}
