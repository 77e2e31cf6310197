def site = new File(basedir, 'target/site')
def log = new File(basedir, 'build.log').readLines()

assert new File(site, 'posts/hello/index.html').text.contains('Text of Hello.')
assert log.any { it ==~ /\[INFO\] 1 post, \d+ pages; (\d+) of \1 files written, 0 removed/ }
assert log.contains("[INFO] Open ${site.toPath().resolve('index.html').toUri()}".toString())
assert basedir.list().every { !it.contains('$') }
assert new File(basedir, 'target/herald/plan.html').text.contains('What goes out')
