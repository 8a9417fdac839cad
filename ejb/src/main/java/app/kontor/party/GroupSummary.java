package app.kontor.party;

import app.kontor.platform.data.Total;
import java.io.Serializable;

/**
 * A group in the list of groups.
 *
 * @param customers how many are in it
 */
public record GroupSummary(CustomerGroup group, Total customers) implements Serializable {}
