/**
 * Small charts of what staff would rather look at than read, and how much work waits: told by
 * capabilities, counted here.
 */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.chart;
