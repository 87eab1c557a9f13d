import MaillonCommandLine
run()
