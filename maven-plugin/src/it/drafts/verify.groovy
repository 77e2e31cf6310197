def log = new File(basedir, 'build.log').readLines()
def leftOut = log.findAll { it.startsWith('[INFO] Left out ') }

assert leftOut.size() == 2
assert leftOut[0] == '[INFO] Left out content/posts/2026-01-03-idea.md: draft'
assert leftOut[1].startsWith('[INFO] Left out content/posts/2999-01-03-later.md: future by ')

assert new File(basedir, 'target/site/posts/hello/index.html').exists()
assert !new File(basedir, 'target/site/posts/idea').exists()
assert !new File(basedir, 'target/site/posts/later').exists()

assert new File(basedir, 'target/all/posts/idea/index.html').exists()
assert new File(basedir, 'target/all/posts/later/index.html').exists()
