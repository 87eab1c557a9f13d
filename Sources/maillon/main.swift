import Glibc
import MaillonCommandLine

exit(Maillon.run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
