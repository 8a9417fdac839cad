package app.kontor.pricing;

import java.io.Serializable;

/**
 * A line of a price file that cannot be taken.
 *
 * @param line in the file, from 1
 * @param text what stands where the fault is
 */
public record RefusedLine(int line, String itemNumber, LineFault fault, String text)
    implements Serializable {}
