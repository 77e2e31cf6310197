def log = new File(basedir, 'build.log').readLines()

assert log.contains('[INFO] Came over: 1 post, 0 pages, 0 drafts, 0 comments, 0 categories, 0 tags, 1 author')
assert log.contains('[INFO] Old addresses: 2 of 2 addresses answer')
assert new File(basedir, 'content/posts/2013-04-05-first-boat.md').text.contains('It was in *at five*.')
assert new File(basedir, 'target/site/2013/04/first-boat/index.html').text.contains('<em>at five</em>')
