def log = new File(basedir, 'build.log').readLines()
def ends = log.findIndexValues { it.startsWith('[INFO] Finished at: ') }
def told = log.findIndexValues { it == '[INFO]   team: /posts/hello/: told' }

assert ends.size() == 2
assert told.size() == 1
assert told[0] > ends[0] && told[0] < ends[1]
