def log = new File(basedir, 'build.log').readLines()

assert new File(basedir, 'target/site/posts/hello/index.html').text.contains('Text of Hello.')
assert log.any { it ==~ /\[INFO\] 1 post, \d+ pages; (\d+) of \1 files written, 0 removed/ }
assert log.contains("[INFO] Open ${new File(basedir, 'target/site/index.html').toPath().toUri()}".toString())
assert basedir.list().every { !it.contains('$') }
