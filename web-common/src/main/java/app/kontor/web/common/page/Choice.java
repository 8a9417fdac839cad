package app.kontor.web.common.page;

import java.io.Serializable;

/** One option of a select field. */
public record Choice(String value, String label) implements Serializable {}
