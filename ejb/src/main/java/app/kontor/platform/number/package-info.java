/** Number series: how numbers are drawn, written and told apart. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.number;
