def log = new File(basedir, 'build.log').readLines()

assert new File(basedir, 'target/site/index.html').exists()
assert !log.any { it =~ /herald.*:(announce|plan|channels|reconcile) / }
assert new File(basedir, 'target/herald').list() as List == ['check.html']
assert !new File(basedir, 'announcements').exists()
