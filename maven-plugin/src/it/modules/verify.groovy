def log = new File(basedir, 'build.log').readLines()

assert new File(basedir, 'target/site/blog/posts/hello/index.html').text.contains('https://modules.example/blog/posts/hello/')
assert log.count { it.startsWith('[INFO] Open file:') } == 1
assert !new File(basedir, 'library/target/site').exists()
