def log = new File(basedir, 'build.log').readLines()

assert log.contains("[WARNING] content/posts/2026-01-02-hello.md:3: unknown setting 'titel'; did you mean 'title'?")
assert new File(basedir, 'target/site/posts/hello/index.html').exists()
