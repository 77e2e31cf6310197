def log = new File(basedir, 'build.log').readLines()
def problems = [
    "[ERROR] content/posts/2026-01-03-twice.md:3: the setting 'title' stands here twice; keep one of them",
    "[ERROR] content/posts/2026-01-04-date.md:4: the setting 'tags' stands here twice; keep one of them",
]

assert log.findAll { it.startsWith('[ERROR] content/') } == problems
assert log.any { it.startsWith('[ERROR] Failed to execute goal dev.herald:herald-maven-plugin:')
    && it.contains(': 2 problems in the blog; nothing was written') }
assert !log.any { it =~ /^\s+at dev\.herald/ || it.contains('SiteException') }
assert !new File(basedir, 'target/site').exists()
