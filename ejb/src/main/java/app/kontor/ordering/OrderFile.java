package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an order, or of one that is about to be placed.
 *
 * @param item whose lines it is about, or null for the whole order
 * @param name as given, without any path
 * @param size bytes
 * @param addedBy name of the person
 */
public record OrderFile(
    long id, @Nullable ItemNumber item, String name, long size, Instant addedAt, String addedBy)
    implements Serializable {}
