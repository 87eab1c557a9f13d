import MaillonIntake

package func run() { print(probe()) }
