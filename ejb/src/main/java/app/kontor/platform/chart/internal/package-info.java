/** The charts of all capabilities, found, counted together and kept for a moment. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.chart.internal;
