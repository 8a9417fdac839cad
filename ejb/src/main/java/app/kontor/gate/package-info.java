/**
 * What a use case says of itself to the gate, and who is acting: annotations and values only. It
 * lies below all capabilities, so that each of them, platform too, declares its own use cases; the
 * gate that reads them stands in {@code access}.
 */
@org.jspecify.annotations.NullMarked
package app.kontor.gate;
