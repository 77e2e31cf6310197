def log = new File(basedir, 'build.log').readLines()
def file = 'content/posts/2026-01-03-again.md'

assert log.contains("[ERROR] $file:7: the link leads to #nope, and /posts/hello/ has no such place; write the id of a heading of that page [broken-anchors]".toString())
assert log.contains("[ERROR] $file:9: the page loads http://pictures.example/boat.jpg without encryption, which browsers block; write 'https:' if that site has it, or keep a copy in the blog [mixed-content]".toString())
assert log.any { it.startsWith('[ERROR] Failed to execute goal dev.herald:herald-maven-plugin:') && it.contains(': 2 errors, 0 warnings: ') }
assert !log.any { it =~ /^\s+at dev\.herald/ }

assert new File(basedir, 'target/herald/check.html').text.contains('<h1>What the check found</h1>')
assert new File(basedir, 'target/herald/TEST-herald-check.xml').text.contains('failures="2"')
assert new File(basedir, 'target/found.sarif').text.contains('"ruleId" : "mixed-content"')
assert new File(basedir, 'target/herald/check.github').text.contains("$file,line=7,title=broken-anchors::")
assert new File(basedir, 'target/site/posts/again/index.html').exists()
