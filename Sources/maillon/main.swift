import MaillonCommandLine

run()
