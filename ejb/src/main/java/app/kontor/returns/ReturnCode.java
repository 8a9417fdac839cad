package app.kontor.returns;

import java.io.Serializable;

/**
 * A QR code as an SVG path.
 *
 * @param side modules of a side, with the quiet zone of four around
 * @param path a square of one for each dark module
 */
public record ReturnCode(int side, String path) implements Serializable {}
