/** What one server node knows about itself. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.node;
