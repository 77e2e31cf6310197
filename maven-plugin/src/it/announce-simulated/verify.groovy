def log = new File(basedir, 'build.log').readLines()

assert log.any { it ==~ /\[INFO\] +mastodon: \/posts\/again\/: https:\/\/social\.example\/.*/ }
assert log.any { it ==~ /\[INFO\] +bluesky: \/posts\/again\/: https:\/\/bsky\.app\/profile\/.*/ }
assert log.contains('[INFO]   team: /posts/again/: told')
assert log.any { it ==~ /\[INFO\] \d+ sent/ }
assert new File(basedir, 'target/herald/outcome').text == 'done\n'
assert !new File(basedir, 'announcements').exists()
assert !new File(basedir, 'target/site').exists()
