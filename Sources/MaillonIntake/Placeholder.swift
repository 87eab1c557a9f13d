/// Nothing yet: the command line's placeholder asks for it.
package func probe() -> String { "" }
