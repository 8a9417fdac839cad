package app.kontor.returns;

import java.io.Serializable;

/**
 * A reason that a seller offers for returns.
 *
 * @param code stable, kept in the lines of returns
 * @param name in the reader's language
 */
public record ReturnReason(String code, String name) implements Serializable {}
