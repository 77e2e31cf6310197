def log = new File(basedir, 'build.log').readLines()

assert log.any { it ==~ /\[INFO\] 0 errors, 0 warnings: \d+ pages with \d+ links and 25 rules in .* s/ }
assert log.any { it.contains(':check (default-check)') }
assert !log.any { it.startsWith('[WARNING]') && it.contains('content/') }
assert new File(basedir, 'published/addresses.txt').readLines()[1] == '/posts/hello/\tcontent/posts/2026-01-02-hello.md'
assert new File(basedir, 'published/feed-items.txt').readLines()[1] == 'https://notes.example/posts/hello/\thttps://notes.example/posts/hello/'
