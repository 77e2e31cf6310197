def log = new File(basedir, 'build.log').readLines()

assert log.any { it.contains(": configuration: nothing was sent: this would post 143 items, and 'announce.cap' is 10") }
assert new File(basedir, 'target/herald/outcome').text == 'configuration\n'
assert new File(basedir, 'outputs').text == 'outcome=configuration\n'
assert !new File(basedir, 'announcements').exists()
